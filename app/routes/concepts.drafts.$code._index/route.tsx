import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnRemarks } from "~/domain/concepts/answering-remarks.server";
import { findCallOfConcept } from "~/domain/concepts/choosing-calls.server";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { listProposalsApart } from "~/domain/concepts/reading-proposals.server";
import { findAskedUntil } from "~/domain/concepts/reminding-authors.server";
import { openActs } from "~/domain/concepts/states";
import { tracesIn } from "~/domain/concepts/traces";
import { wayOf } from "~/domain/concepts/way";
import { findKeptDraft } from "~/domain/kept-drafts.server";
import { conceptPlace, tellsNew } from "~/domain/kept-places";
import { may } from "~/domain/permissions";
import { conceptValues } from "~/forms/concept-form";
import { CallOfConceptPart } from "~/ui/call-of-concept";
import { StepsTaken } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { OwnRemarksPart } from "~/ui/own-remarks";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { ProposalsApart } from "~/ui/proposal-parts";
import { WayOfConcept } from "~/ui/way-of-concept";
import { Acts } from "./acts";
import { NextVersion, NextVersionActs } from "./next-version";
import { OwnText } from "./own-text";

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
    way: wayOf(concept),
    askedUntil: await findAskedUntil(actor, concept.code),
    remarks: await findOwnRemarks(actor, concept.code),
    apart: await listProposalsApart(actor, concept.code),
    call: await findCallOfConcept(actor, concept.code, context.language),
    unsaved: kept !== null && tellsNew(kept.fields, conceptValues(own)),
    traces: editable ? tracesIn(`${concept.title}\n\n${concept.summary}\n\n${body}`) : [],
  };
}

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
      <WayOfConcept state={concept.state} way={loaded.way} askedUntil={loaded.askedUntil} />
      <ProposalsApart slug={concept.slug} language={concept.language} proposals={loaded.apart} />
      <NextVersion concept={concept} editable={loaded.editable} />
      <Acts {...loaded} />
      <OwnRemarksPart code={concept.code} of={loaded.remarks} lang={concept.language} />
      <CallOfConceptPart code={concept.code} of={loaded.call} />
      <NextVersionActs concept={concept} acts={loaded.acts} />
      <StepsTaken steps={concept.steps} />
      <OwnText concept={concept} />
    </>
  );
}
