import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnModeration } from "~/domain/discussion/own-moderation.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { Decided } from "~/ui/moderation-decisions";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listOwnModeration(await context.actor());
}

/** What moderators decided on the reader: warnings, mutes, hidden comments, each with why. */
export default function OwnModeration() {
  const t = useT();
  const language = useLanguage();
  const { mutedUntil, sanctions, hidden } = useLoaderData<typeof loader>();
  const day = (one: string | null) => (one ? formatDay(language, one) : "");
  return (
    <>
      <PageHead
        title={t("moderation:settings.title")}
        lead={t("moderation:settings.lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      {mutedUntil && <Notice tone="warn">{t("moderation:settings.muted", { day: day(mutedUntil) })}</Notice>}
      {sanctions.length === 0 && hidden.length === 0 && <Empty>{t("moderation:settings.none")}</Empty>}
      {sanctions.map(({ code, kind, reason, words, decidedOn, until, liftedOn, on }) => (
        <article key={code} className="mt-6 border-t border-line pt-2">
          <Decided
            what={t(`moderation:sanction.${kind}`)}
            day={decidedOn}
            reason={reason}
            words={words}
            more={
              liftedOn
                ? t("moderation:sanction.lifted", { day: day(liftedOn) })
                : until
                  ? t("moderation:sanction.until", { day: day(until) })
                  : ""
            }
          />
          {on && (
            <a href={`/comments/${on.code}`} className="inline-block py-1 text-small">
              {t("moderation:settings.on")}
            </a>
          )}
        </article>
      ))}
      {hidden.length > 0 && (
        <section className="mt-10">
          <h2>{t("moderation:settings.hidden")}</h2>
          <Rows>
            {hidden.map(({ code, writtenOn, title, language: written }) => (
              <Row key={code} href={`/comments/${code}/moderation`} title={title} lang={written}>
                <Facts>{day(writtenOn)}</Facts>
              </Row>
            ))}
          </Rows>
        </section>
      )}
      <p className="mt-10">
        <a href="/comments/waiting" className="inline-block py-1">
          {t("moderation:waiting.title")}
        </a>
      </p>
    </>
  );
}
