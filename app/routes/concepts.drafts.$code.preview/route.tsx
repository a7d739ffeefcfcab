import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { draftSchema } from "~/domain/concepts/drafting.schema";
import { findOwnConcept, saveConcept } from "~/domain/concepts/drafting.server";
import { findPreview } from "~/domain/concepts/previewing.server";
import { keepReturned } from "~/domain/concepts/returned-drafts.server";
import { openActs } from "~/domain/concepts/states";
import { may } from "~/domain/permissions";
import { ConceptForm, conceptValues } from "~/forms/concept-form";
import { ActButton } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { ConceptText } from "~/ui/concept-text";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "concepts:preview.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { concept, head, text } = await findPreview(actor, params.code!);
  return {
    ...{ code: concept.code, head, text, start: conceptValues(concept) },
    editable: may.editConcept(actor, concept),
    submits: openActs(actor, concept).includes("submit"),
  };
}

/** Saves the draft and shows it as it will be read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  await findOwnConcept(actor, code);
  const then = `/concepts/drafts/${code}/preview`;
  const answer = await withForm(request, draftSchema, async (draft) => {
    await saveConcept(actor, code, draft);
    return seeOther(then);
  });
  return whenReturned(answer, (refused) => keepReturned(actor, refused, code), then);
}

export default function PreviewConcept() {
  const t = useT();
  const { code, head, text, start, editable, submits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (refused) {
    return (
      <div className="mx-auto max-w-[40rem]">
        <PageHead title={t("concepts:write.title")} />
        <ConceptForm code={code} start={start} refused={refused} />
      </div>
    );
  }
  const acts = (
    <div className="flex flex-wrap gap-4">
      {editable && (
        <a href={`/concepts/drafts/${code}/edit`} className="button button-second">
          {t("concepts:preview.back")}
        </a>
      )}
      {submits && (
        <ActButton
          action={`/concepts/drafts/${code}/submission`}
          fields={{ revision: String(start.revision) }}
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
      <ConceptText head={head} text={text}>
        {text.bodyHtml ? <div className="mt-10">{acts}</div> : <Empty>{t("concepts:own.noText")}</Empty>}
      </ConceptText>
    </>
  );
}
