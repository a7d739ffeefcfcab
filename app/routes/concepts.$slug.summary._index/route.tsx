import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { findSummary, findSummaryLine } from "~/domain/discussion/summaries.server";
import { formatDay } from "~/locales/format";
import { unsent } from "~/platform/unsent";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";
import { Sources } from "./sources";

export const handle = page({ title: "summary:title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, slug, language, open, text } = await findPublishedConcept(actor, params.slug ?? "");
  const number = new URL(request.url).searchParams.get("number");
  const [summary, { asks, mayWrite }] = await Promise.all([findSummary(actor, id, number), findSummaryLine(actor, id)]);
  return { slug, language, title: text.title, asks, mayWrite: mayWrite && open, summary: unsent(summary) };
}

/** What a discussion comes to, with the comments it rests on. */
export default function Summary() {
  const t = useT();
  const here = useLanguage();
  const { slug, language, title, asks, mayWrite, summary } = useLoaderData<typeof loader>();
  const address = `/concepts/${slug}/summary`;
  const shown = summary.value;
  return (
    <>
      <PageHead
        title={t("summary:title")}
        lead={<span lang={language}>{title}</span>}
        back={<a href={`/concepts/${slug}#discussion`}>{t("summary:back")}</a>}
      >
        {asks && (
          <a href={`/concepts/${slug}/questions`} className="py-2">
            {t("answering:open.title")}
          </a>
        )}
        {mayWrite && (
          <a href={`${address}/edit`} className="button button-second">
            {t(shown ? "summary:change" : "summary:write")}
          </a>
        )}
      </PageHead>
      {!shown && <Empty>{t("summary:none")}</Empty>}
      {shown && (
        <>
          {shown.number < shown.days.length && (
            <Notice>
              {t("summary:earlierOne")} <a href={address}>{t("summary:newest")}</a>
            </Notice>
          )}
          <p className="text-small text-muted">
            {t(`summary:by.${shown.signedAs}`)} · {formatDay(here, shown.writtenOn)}
          </p>
          <SaidText html={shown.bodyHtml} />
          <Sources sources={shown.sources} />
          {shown.days.length > 1 && (
            <section className="mt-10">
              <h2 className="text-h3">{t("summary:all")}</h2>
              <ol className="mt-3 list-decimal pl-6">
                {shown.days.map((day, at) => (
                  <li key={at} aria-current={at + 1 === shown.number ? "true" : undefined}>
                    <a href={`${address}?number=${at + 1}`} className="inline-block py-1">
                      {formatDay(here, day)}
                    </a>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
    </>
  );
}
