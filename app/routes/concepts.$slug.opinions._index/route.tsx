import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { voteSchema } from "~/domain/discussion/opinions.schema";
import { findOpinions } from "~/domain/discussion/opinions-reading.server";
import { voteOn } from "~/domain/discussion/opinions-voting.server";
import { opinionsPath, statementsPath } from "~/domain/discussion/places";
import { seeOther, withForm } from "~/forms/parse-form";
import { VoteForm } from "~/forms/vote-form";
import { useT } from "~/ui/language";
import { OpinionMap } from "~/ui/opinion-map";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "opinions:pageTitle", width: "reading" });

/** The statement to vote on next, after the one that was skipped, and the map. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findPublishedConcept(actor, params.slug ?? "");
  const after = new URL(request.url).searchParams.get("after");
  const { slug, language, text, takesComments } = concept;
  return { slug, language, title: text.title, open: takesComments, ...(await findOpinions(actor, concept, after)) };
}

/** Votes on one statement, and goes on to the next. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  return withForm(request, voteSchema, async ({ statement, vote }) => {
    await voteOn(actor, slug, new Map([[statement, vote]]));
    return seeOther(`${opinionsPath(slug)}?after=${encodeURIComponent(statement)}&done=voted`);
  });
}

export default function Opinions() {
  const t = useT();
  const { slug, language, title, open, next, number, left, map, band, mayKeep } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("opinions:title")}
        lead={t("opinions:lead")}
        back={
          <a href={`/concepts/${slug}`} lang={language}>
            {title}
          </a>
        }
      >
        {mayKeep ? <a href={statementsPath(slug)}>{t("opinions:ask.keep")}</a> : null}
      </PageHead>
      {number === 0 ? (
        <Empty>{t("opinions:ask.empty")}</Empty>
      ) : (
        <section aria-labelledby="vote">
          <h2 id="vote">{t("opinions:ask.title")}</h2>
          {open ? null : <Notice>{t("opinions:ask.closed")}</Notice>}
          {open || refused ? (
            <>
              <p className="mt-3 text-muted">
                {left > 0 ? t("opinions:ask.left", { count: left }) : t("opinions:ask.answered")}
              </p>
              {next ? <VoteForm {...{ slug, language, statement: next, more: left > 1, refused }} /> : null}
              <p className="mt-3 text-small">
                <a href={opinionsPath(slug, "all")} className="inline-block py-2">
                  {t(left < number ? "opinions:ask.change" : "opinions:ask.all")}
                </a>
              </p>
            </>
          ) : null}
          <p className="mt-3 max-w-[66ch] text-small text-muted">{t("opinions:kept")}</p>
        </section>
      )}
      {map ? <OpinionMap map={map} language={language} /> : null}
      {band && number > 0 ? (
        <section aria-labelledby="map" className="mt-12">
          <h2 id="map">{t("opinions:waiting.title")}</h2>
          <p className="mt-3 max-w-[66ch]">
            {t("opinions:waiting.lead")} {t(`opinions:waiting.${band}`)}
          </p>
        </section>
      ) : null}
      <details className="mt-8">
        <summary className="py-2">{t("opinions:how.title")}</summary>
        <p className="mt-2 max-w-[66ch]">{t("opinions:how.method")}</p>
        <p className="mt-2 max-w-[66ch]">{t("opinions:how.privacy")}</p>
      </details>
    </>
  );
}
