import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { draftSchema } from "~/domain/concepts/drafting.schema";
import { findOwnConcept, saveConcept } from "~/domain/concepts/drafting.server";
import { may } from "~/domain/permissions";
import { ConceptForm, conceptValues } from "~/forms/concept-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "concepts:write.title", hydrate: true, areas: ["concepts"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  return {
    code: concept.code,
    start: conceptValues(concept),
    editable: may.editConcept(actor, concept),
    remarksHtml: concept.state === "returned" ? (concept.steps.at(-1)?.remarksHtml ?? "") : "",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  await findOwnConcept(actor, code);
  return withForm(request, draftSchema, async (draft) => {
    await saveConcept(actor, code, draft);
    return seeOther(`/concepts/drafts/${code}/edit?done=saved`);
  });
}

export default function EditConcept() {
  const t = useT();
  const { code, start, editable, remarksHtml } = useLoaderData<typeof loader>();
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
      {editable || refused ? (
        <ConceptForm code={code} start={start} refused={refused} />
      ) : (
        <Notice>{t("concepts:write.closed")}</Notice>
      )}
    </>
  );
}
