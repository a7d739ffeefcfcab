import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnModerated } from "~/domain/discussion/own-moderation.server";
import { formatDay } from "~/locales/format";
import { Judged } from "~/ui/judged";
import { useLanguage, useT } from "~/ui/language";
import { Decided } from "~/ui/moderation-decisions";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Paragraphs } from "~/ui/paragraphs";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findOwnModerated(await context.actor(), params.code ?? "");
}

/** What moderators decided on the reader's own comment, and what can be done about it. */
export default function OwnModerated() {
  const t = useT();
  const language = useLanguage();
  const { comment, concept, decisions, appealable } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("moderation:own.title")}
        lead={t(comment.state === "hidden" ? "moderation:own.lead" : "moderation:own.visible")}
        back={<a href="/settings/moderation">{t("moderation:settings.title")}</a>}
      />
      <Judged comment={comment} parent={null} concept={concept} />
      {decisions.map(({ act, reason, words, decidedOn, appeal }, at) => (
        <div key={at}>
          <Decided what={t(`moderation:act.${act}`)} day={decidedOn} reason={reason} words={words} />
          {appeal && (
            <div className="ml-4">
              <p>
                <strong>{t("moderation:own.yourAppeal")}</strong>
              </p>
              <Paragraphs text={appeal.words} />
              <p className="mt-2">
                {t(`moderation:own.appeal.${appeal.state}`, { day: appeal.day ? formatDay(language, appeal.day) : "" })}
              </p>
              {appeal.answer && <Paragraphs text={appeal.answer} />}
            </div>
          )}
        </div>
      ))}
      {appealable && (
        <p className="mt-8">
          <a href={`/comments/${comment.code}/appeal`} className="button button-second">
            {t("moderation:appeal.act")}
          </a>
        </p>
      )}
      <p className="mt-6">
        <a href={`/comments/${comment.code}/deletion`}>{t("discussion:act.deleteOwn")}</a>
      </p>
    </>
  );
}
