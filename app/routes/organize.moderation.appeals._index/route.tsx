import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAppeals } from "~/domain/discussion/deciding-appeals.server";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Paragraphs } from "~/ui/paragraphs";

export const handle = page({ title: "moderation:room.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = placeAsked(request, "after");
  return { ...(await listAppeals(await context.actor(), after)), first: !after };
}

/** Appeals that the reader may decide, the oldest first. */
export default function Appeals() {
  const t = useT();
  const language = useLanguage();
  const { items, next, first } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("moderation:appeals.title")}
        lead={t("moderation:appeals.lead")}
        back={<a href="/organize/moderation">{t("moderation:room.title")}</a>}
      />
      {items.length === 0 && <Empty>{t("moderation:appeals.none")}</Empty>}
      <Rows>
        {items.map(({ code, words, appealedOn, reason, concept }) => (
          <Row
            key={code}
            level={2}
            href={`/organize/moderation/appeals/${code}`}
            title={concept.title || t("reading:gone.title")}
            lang={concept.language}
          >
            <Facts>
              {t(`moderation:reason.${reason}.label`)}
              {formatDay(language, appealedOn)}
            </Facts>
            <div className="mt-1">
              <Paragraphs text={words} />
            </div>
          </Row>
        ))}
      </Rows>
      <Ways
        first={first ? null : "/organize/moderation/appeals"}
        next={next === null ? null : `/organize/moderation/appeals?after=${next}`}
      />
    </>
  );
}
