import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { conversationsSchema, conversationStates } from "~/domain/matrix/messages.schema";
import { listConversations } from "~/domain/matrix/reading-messages.server";
import { formatDay } from "~/locales/format";
import { Filters } from "~/ui/filters";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "messages:list.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = conversationsSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { ...(await listConversations(actor, asked)), state: asked.state, first: !asked.after };
}

/** Conversations with holders of cards, those that wait for an answer first. */
export default function Conversations() {
  const t = useT();
  const language = useLanguage();
  const { items, waiting, next, state, first } = useLoaderData<typeof loader>();
  const here = `/organize/messages?state=${state}`;
  return (
    <>
      <PageHead
        title={t("messages:list.title")}
        lead={t("home:organize.messages.text")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <p className="font-semibold">
          {waiting ? t("home:wait.messages", { count: waiting }) : t("messages:list.noneWaiting")}
        </p>
      </PageHead>
      <Filters
        choices={[
          {
            name: "state",
            label: t("messages:list.state"),
            value: state,
            always: true,
            options: conversationStates.map((value) => ({ value, label: t(`messages:state.${value}`) })),
          },
        ]}
      />
      {items.length === 0 ? (
        <Empty>{t(`messages:list.empty.${state}`)}</Empty>
      ) : (
        <Rows>
          {items.map(({ cardNumber, last }) => (
            <Row
              key={cardNumber}
              level={2}
              href={`/organize/cards/${cardNumber}/messages`}
              title={<span className="tabular-nums">{cardNumber}</span>}
            >
              {last && (
                <Facts>
                  {t(last.fromHolder ? "messages:list.fromHolder" : "messages:list.fromOrganizer")}
                  {formatDay(language, last.writtenOn)}
                </Facts>
              )}
            </Row>
          ))}
        </Rows>
      )}
      <Ways first={first ? null : here} next={next ? `${here}&after=${next}` : null} />
    </>
  );
}
