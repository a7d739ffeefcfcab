import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messageSchema } from "~/domain/matrix/messages.schema";
import { readMessagesOn } from "~/domain/matrix/reading-messages.server";
import { writeToHolder } from "~/domain/matrix/writing-messages.server";
import { ActButton } from "~/forms/form";
import { MessageForm } from "~/forms/message-form";
import { placeAsked, seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { Messages } from "~/ui/messages";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({
  title: ({ number }: { number: string }, t) => t("messages:organizer.title", { number }),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const before = placeAsked(request, "before");
  const conversation = await readMessagesOn(await context.actor(), params.number ?? "", before);
  return { ...conversation, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const number = params.number ?? "";
  return withForm(request, messageSchema, async (input) => {
    await writeToHolder(actor, number, input);
    return seeOther(`/organize/cards/${encodeURIComponent(number)}/messages?done=sent`);
  });
}

/** A conversation with the holder of a card, whom the organizer does not know. */
export default function MessagesOnCard() {
  const t = useT();
  const { number, state, lastSeq, messages, earlier, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const here = `/organize/cards/${number}/messages`;
  return (
    <>
      <PageHead
        title={t("messages:organizer.title", { number })}
        lead={t("messages:organizer.lead")}
        back={<a href="/organize/messages">{t("messages:list.title")}</a>}
      >
        <a href={`/organize/cards/${number}`}>{t("messages:organizer.card")}</a>
      </PageHead>
      {messages.length === 0 ? (
        <Empty>{t("messages:organizer.empty")}</Empty>
      ) : (
        <Messages messages={messages} own="organizer" earlier={earlier ? `${here}?before=${earlier}` : null} />
      )}
      <MessageForm
        formToken={formToken}
        hint={t("messages:organizer.hint")}
        submit={t("messages:organizer.submit")}
        refused={refused}
      />
      {state === "waiting" && (
        <div className="mt-4">
          <ActButton action={`/organize/cards/${number}/closing`} fields={{ lastSeq: String(lastSeq) }}>
            {t("messages:organizer.close")}
          </ActButton>
        </div>
      )}
    </>
  );
}
