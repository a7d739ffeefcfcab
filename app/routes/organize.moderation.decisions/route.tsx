import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDecisions } from "~/domain/discussion/moderation-room.server";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "moderation:room.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = placeAsked(request, "before");
  return { ...(await listDecisions(await context.actor(), before)), first: !before };
}

/** What moderators decided on comments, the newest first. */
export default function Decisions() {
  const t = useT();
  const language = useLanguage();
  const { items, next, first } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("moderation:decisions.title")}
        lead={t("moderation:decisions.lead")}
        back={<a href="/organize/moderation">{t("moderation:room.title")}</a>}
      />
      {items.length === 0 && <Empty>{t("moderation:decisions.none")}</Empty>}
      <Rows>
        {items.map(({ code, act, reason, decidedOn, comment, concept }) => (
          <Row
            key={code}
            level={2}
            href={
              comment.state === "deleted"
                ? `/comments/${comment.code}`
                : `/organize/moderation/comments/${comment.code}`
            }
            title={concept.title || t("reading:gone.title")}
            lang={concept.language}
          >
            <Facts>
              <strong>{t(`moderation:act.${act}`)}</strong>
              {reason && t(`moderation:reason.${reason}.label`)}
              {comment.pseudonym ?? t("common:formerParticipant")}
              {formatDay(language, decidedOn)}
            </Facts>
          </Row>
        ))}
      </Rows>
      <Ways
        first={first ? null : "/organize/moderation/decisions"}
        next={next === null ? null : `/organize/moderation/decisions?before=${next}`}
      />
    </>
  );
}
