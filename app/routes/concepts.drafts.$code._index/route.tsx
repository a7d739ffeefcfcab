import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCallOfConcept } from "~/domain/concepts/choosing-calls.server";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { listProposalsApart } from "~/domain/concepts/reading-proposals.server";
import { openActs } from "~/domain/concepts/states";
import { tracesIn } from "~/domain/concepts/traces";
import { findKeptDraft } from "~/domain/kept-drafts.server";
import { conceptPlace, tellsNew } from "~/domain/kept-places";
import { may } from "~/domain/permissions";
import { conceptValues } from "~/forms/concept-form";
import { ActButton } from "~/forms/form";
import { CallOfConceptPart } from "~/ui/call-of-concept";
import { StepsTaken } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { ProposalsApart } from "~/ui/proposal-parts";
import { Prose } from "~/ui/prose";
import { Traces } from "~/ui/traces";
import { NextVersion, NextVersionActs } from "./next-version";

export const handle = page({ title: "concepts:own.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const own = await findOwnConcept(actor, params.code!);
  const { authors, body, ...concept } = own;
  const standing = { authors, state: concept.state, reading: concept.reading };
  const editable = may.editConcept(actor, standing);
  const kept = editable ? await findKeptDraft(actor, conceptPlace(concept.code)) : null;
  return {
    ...{ concept, editable, acts: openActs(actor, standing) },
    apart: await listProposalsApart(actor, concept.code),
    call: await findCallOfConcept(actor, concept.code, context.language),
    unsaved: kept !== null && tellsNew(kept.fields, conceptValues(own)),
    traces: editable ? tracesIn(`${concept.title}\n\n${concept.summary}\n\n${body}`) : [],
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function OwnConcept() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const { concept } = loaded;
  return (
    <>
      <PageHead title={<span lang={concept.language}>{concept.title}</span>}>
        <Facts>
          {concept.sphere && t(`common:sphere.${concept.sphere}`)}
          {languageName(concept.language)}
        </Facts>
        <a href={`/concepts/drafts/${concept.code}/authors`}>{t("coauthors:title")}</a>
      </PageHead>
      <Notice>
        <p className="font-semibold">{t(`concepts:state.${concept.state}`)}</p>
        <p className="mt-1">{t(`concepts:next.${concept.state}`)}</p>
      </Notice>
      <ProposalsApart slug={concept.slug} language={concept.language} proposals={loaded.apart} />
      <NextVersion concept={concept} editable={loaded.editable} />
      <Acts {...loaded} />
      <CallOfConceptPart code={concept.code} of={loaded.call} />
      <NextVersionActs concept={concept} acts={loaded.acts} />
      <StepsTaken steps={concept.steps} />
      <section className="mt-10">
        <h2>{t("concepts:own.text")}</h2>
        {concept.summary && (
          <p className="mt-4 max-w-[66ch] text-muted" lang={concept.language}>
            {concept.summary}
          </p>
        )}
        {concept.bodyHtml ? (
          <div className="mt-6">
            <Prose html={concept.bodyHtml} lang={concept.language} />
          </div>
        ) : (
          <Empty>{t("concepts:own.noText")}</Empty>
        )}
      </section>
    </>
  );
}

/** What the author can do now. Withdrawing is for good, so it is folded away behind what it means. */
function Acts({ concept, acts, editable, unsaved, traces }: Loaded) {
  const t = useT();
  const address = `/concepts/drafts/${concept.code}`;
  const fields = { revision: String(concept.revision) };
  return (
    <>
      {unsaved && (
        <Notice tone="warn">
          <a href={`${address}/edit`}>{t("drafts:kept.unsaved")}</a>
        </Notice>
      )}
      {acts.includes("submit") && traces.length > 0 && (
        <Notice tone="warn">
          <h2 className="font-sans text-base font-semibold">{t("traces:title", { count: traces.length })}</h2>
          <p className="mt-1">{t("traces:lead")}</p>
          <details className="mt-1">
            <summary className="linklike inline-block py-2">{t("traces:look")}</summary>
            <Traces traces={traces} lang={concept.language} />
          </details>
        </Notice>
      )}
      <div className="flex flex-wrap gap-4 empty:hidden">
        {editable && (
          <a href={`${address}/edit`} className="button button-second">
            {t("concepts:own.edit")}
          </a>
        )}
        {acts.includes("submit") && (concept.reading === "none" || concept.changes) && (
          <ActButton action={`${address}/submission`} fields={fields} look="first">
            {t("concepts:own.submit")}
          </ActButton>
        )}
        {concept.slug && concept.reading !== "none" && (
          <a
            href={`/concepts/${concept.slug}`}
            className={`button ${concept.state === "published" ? "button-first" : "button-second"}`}
          >
            {t("concepts:own.read")}
          </a>
        )}
      </div>
      {acts.includes("withdraw") && (
        <details className="mt-4 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{t("concepts:own.withdraw")}</summary>
          <p className="my-3">{t("concepts:own.withdrawMeans")}</p>
          <ActButton action={`${address}/withdrawal`} fields={fields} look="warn">
            {t("concepts:own.withdrawSurely")}
          </ActButton>
        </details>
      )}
    </>
  );
}
