import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { draftSchema } from "~/domain/concepts/drafting.schema";
import { findOwnConcept, saveConcept } from "~/domain/concepts/drafting.server";
import { openActs } from "~/domain/concepts/states";
import { may } from "~/domain/permissions";
import { ConceptForm, conceptValues } from "~/forms/concept-form";
import { ActButton } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";

export const handle = page({ title: "concepts:preview.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  const { code, language, title, summary, bodyHtml, revision } = concept;
  return {
    shown: { code, language, title, summary, bodyHtml, revision },
    start: conceptValues(concept),
    editable: may.editConcept(actor, concept),
    submits: openActs(actor, concept).includes("submit"),
  };
}

/** Saves the draft and shows it as it will be read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  await findOwnConcept(actor, code);
  return withForm(request, draftSchema, async (draft) => {
    await saveConcept(actor, code, draft);
    return seeOther(`/concepts/drafts/${code}/preview`);
  });
}

export default function PreviewConcept() {
  const t = useT();
  const { shown, start, editable, submits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (refused) {
    return (
      <div className="mx-auto max-w-[40rem]">
        <PageHead title={t("concepts:write.title")} />
        <ConceptForm code={shown.code} start={start} refused={refused} />
      </div>
    );
  }
  const acts = (
    <div className="flex flex-wrap gap-4">
      {editable && (
        <a href={`/concepts/drafts/${shown.code}/edit`} className="button button-second">
          {t("concepts:preview.back")}
        </a>
      )}
      {submits && (
        <ActButton
          action={`/concepts/drafts/${shown.code}/submission`}
          fields={{ revision: String(shown.revision) }}
          look="first"
        >
          {t("concepts:own.submit")}
        </ActButton>
      )}
    </div>
  );
  return (
    <>
      <p className="text-small text-muted">{t(editable ? "concepts:preview.saved" : "concepts:preview.title")}</p>
      <div className="mt-3 mb-8">{acts}</div>
      <article lang={shown.language}>
        <h1>{shown.title}</h1>
        {shown.summary && <p className="mt-4 max-w-[66ch] text-muted">{shown.summary}</p>}
        <div className="mt-8">{shown.bodyHtml ? <Prose html={shown.bodyHtml} lang={shown.language} /> : null}</div>
      </article>
      {shown.bodyHtml ? <div className="mt-10">{acts}</div> : <Empty>{t("concepts:own.noText")}</Empty>}
    </>
  );
}
