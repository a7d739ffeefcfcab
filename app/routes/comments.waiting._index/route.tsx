import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnWaiting } from "~/domain/discussion/waiting.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Decided } from "~/ui/moderation-decisions";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { items: await listOwnWaiting(await context.actor()) };
}

/** The reader's comments that wait for a moderator, and those that were declined. */
export default function OwnWaiting() {
  const t = useT();
  const language = useLanguage();
  const { items } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("moderation:waiting.title")}
        lead={t("moderation:waiting.lead")}
        back={<a href="/concepts">{t("moderation:waiting.back")}</a>}
      />
      {items.length === 0 && <Empty>{t("moderation:waiting.none")}</Empty>}
      {items.map(({ code, bodyHtml, sentOn, state, reason, words, decidedOn, concept }) => (
        <article key={code} id={`waiting-${code}`} className="mt-8 border-t border-line pt-4">
          <Facts>
            <strong>{t(`moderation:waiting.state.${state}`)}</strong>
            <a href={`/concepts/${concept.slug}`} className="inline-block py-1" lang={concept.language}>
              {concept.title}
            </a>
            {formatDay(language, sentOn)}
          </Facts>
          <SaidText html={bodyHtml} />
          {decidedOn && <Decided what={t("moderation:waiting.why")} day={decidedOn} reason={reason} words={words} />}
          <p className="mt-3">
            <ActButton action={`/comments/waiting/${code}/withdrawal`}>
              {t(`moderation:waiting.remove.${state}`)}
            </ActButton>
          </p>
        </article>
      ))}
    </>
  );
}
