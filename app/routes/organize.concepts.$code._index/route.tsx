import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAnswersForReview } from "~/domain/concepts/answering-calls.server";
import { nameAuthors } from "~/domain/concepts/authors";
import { findConceptForReview, findNextDifference } from "~/domain/concepts/reviewing.server";
import { openActs } from "~/domain/concepts/states";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { CallAnswers } from "~/ui/call-answers";
import { StepsTaken } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { unsent } from "~/platform/unsent";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { AudienceNow, Publishing } from "./publishing";

export const handle = page({ title: "organizing-concepts:one.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findConceptForReview(actor, params.code!);
  const { state, reading, next } = concept;
  const acts = concept.own ? [] : openActs(actor, { authors: [], state, reading });
  const answers = await findAnswersForReview(actor, concept.code, context.language);
  return { concept, acts, answers, difference: next && unsent(await findNextDifference(actor, concept.code)) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ConceptForReview() {
  const t = useT();
  const language = useLanguage();
  const loaded = useLoaderData<typeof loader>();
  const { concept, difference } = loaded;
  return (
    <>
      <PageHead
        title={<span lang={concept.language}>{concept.title}</span>}
        back={<a href={`/organize/concepts?state=${concept.state}`}>{t("organizing-concepts:one.back")}</a>}
      >
        <Facts>
          {t(`common:sphere.${concept.sphere}`)}
          {t(`concepts:kind.${concept.authorKind}`)}
          {languageName(concept.language)}
          {t("organizing-concepts:author", { name: nameAuthors(t, concept.authors) })}
          {concept.submittedOn &&
            t("organizing-concepts:submittedOn", { day: formatDay(language, concept.submittedOn) })}
        </Facts>
      </PageHead>
      <Notice>
        <p className="font-semibold">{t(`concepts:state.${concept.state}`)}</p>
        <p className="mt-1">
          {t(concept.own ? "organizing-concepts:one.own" : `organizing-concepts:next.${concept.state}`)}
        </p>
      </Notice>
      {concept.next && (
        <section className="mt-10 max-w-[66ch]">
          <h2 className="text-h3">{t("publication:organize.next", { number: concept.next.after })}</h2>
          {concept.next.changes && <p className="mt-3">{t("publication:organize.changes", concept.next)}</p>}
          {difference?.value && (
            <details className="mt-3">
              <summary className="linklike inline-block py-2">{t("publication:organize.difference")}</summary>
              <DifferencesLegend />
              <Differences changes={difference.value} lang={concept.language} />
            </details>
          )}
        </section>
      )}
      <StepsTaken steps={concept.steps} />
      {concept.bodyHtml || concept.summary ? (
        <section className="mt-10">
          <h2>{t("concepts:own.text")}</h2>
          <p className="mt-4 max-w-[66ch] text-muted" lang={concept.language}>
            {concept.summary}
          </p>
          <div className="mt-6">
            <Prose html={concept.bodyHtml} lang={concept.language} />
          </div>
        </section>
      ) : null}
      <CallAnswers of={loaded.answers} />
      <Acts {...loaded} />
      <AudienceNow concept={concept} decides={!concept.own} />
    </>
  );
}

const simple = { review: "review", accept: "acceptance" } as const;

function Acts({ concept, acts }: Loaded) {
  const t = useT();
  const address = `/organize/concepts/${concept.code}`;
  const fields = { revision: String(concept.revision) };
  return (
    <div className="acts empty:hidden">
      {(["review", "accept"] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <ActButton key={act} action={`${address}/${simple[act]}`} fields={fields} look="first">
            {t(`organizing-concepts:act.${act}`)}
          </ActButton>
        ))}
      {acts.includes("publish") && <Publishing concept={concept} />}
      {acts.includes("return") && (
        <a href={`${address}/return`} className="button button-second">
          {t("organizing-concepts:act.return")}
        </a>
      )}
      {concept.slug && concept.reading !== "none" && <a href={`/concepts/${concept.slug}`}>{t("concepts:own.read")}</a>}
      {acts.includes("archive") && (
        <ActButton action={`${address}/archive`} fields={fields} look="warn">
          {t("organizing-concepts:act.archive")}
        </ActButton>
      )}
    </div>
  );
}
