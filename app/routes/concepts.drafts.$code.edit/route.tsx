import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnRemarks } from "~/domain/concepts/answering-remarks.server";
import { draftSchema } from "~/domain/concepts/drafting.schema";
import { findOwnConcept, saveConcept } from "~/domain/concepts/drafting.server";
import { keepReturned } from "~/domain/concepts/returned-drafts.server";
import { findKeptDraft } from "~/domain/kept-drafts.server";
import { conceptPlace, tellsNew } from "~/domain/kept-places";
import { may } from "~/domain/permissions";
import { ConceptForm, conceptValues } from "~/forms/concept-form";
import { KeptNotice } from "~/forms/keeping";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { useT } from "~/ui/language";
import { RemarksBeside } from "~/ui/own-remarks";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({
  ...{ title: "concepts:write.title", hydrate: true, areas: ["concepts", "drafts", "differences", "remarks"] },
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  const editable = may.editConcept(actor, concept);
  const saved = conceptValues(concept);
  const found = editable ? await findKeptDraft(actor, conceptPlace(concept.code)) : null;
  const kept = found && tellsNew(found.fields, saved) ? found : null;
  return {
    code: concept.code,
    start: kept ? { ...saved, ...kept.fields, revision: String(kept.revision) } : saved,
    kept: kept && { savedOn: kept.savedOn, older: kept.revision !== concept.revision },
    editable,
    language: concept.language,
    remarks: await findOwnRemarks(actor, concept.code),
    remarksHtml: concept.state === "returned" ? (concept.steps.at(-1)?.remarksHtml ?? "") : "",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  await findOwnConcept(actor, code);
  const then = `/concepts/drafts/${code}/edit?done=saved`;
  const answer = await withForm(request, draftSchema, async (draft) => {
    await saveConcept(actor, code, draft);
    return seeOther(then);
  });
  return whenReturned(answer, (refused) => keepReturned(actor, refused, code), then);
}

export default function EditConcept() {
  const t = useT();
  const { code, language, start, kept, editable, remarks, remarksHtml } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const back = <a href={`/concepts/drafts/${code}`}>{t("concepts:write.toDraft")}</a>;
  return (
    <>
      <PageHead title={t("concepts:write.title")} back={back} />
      {remarksHtml ? (
        <details open className="border-l-4 border-accent pl-4">
          <summary className="py-2 font-semibold">{t("concepts:write.remarks")}</summary>
          <SaidText html={remarksHtml} />
        </details>
      ) : null}
      <RemarksBeside of={remarks} lang={language} />
      {kept && !refused ? <KeptNotice place={conceptPlace(code)} {...kept} /> : null}
      {editable || refused ? (
        <ConceptForm code={code} start={start} refused={refused} />
      ) : (
        <Notice>{t("concepts:write.closed")}</Notice>
      )}
    </>
  );
}
