import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newDraftSchema } from "~/domain/concepts/drafting.schema";
import { startConcept } from "~/domain/concepts/drafting.server";
import { allow, may } from "~/domain/permissions";
import { ConceptForm } from "~/forms/concept-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "concepts:write.newTitle", hydrate: true, areas: ["concepts"] });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.writeConcept(actor));
  return { start: { title: "", language: context.language as string, sphere: "", summary: "", body: "" } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newDraftSchema, async (draft) =>
    seeOther(`/concepts/drafts/${await startConcept(actor, draft)}/edit?done=saved`),
  );
}

export default function NewConcept() {
  const t = useT();
  const { start } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("concepts:write.newTitle")} lead={t("concepts:write.newLead")} />
      <Notice tone="warn">{t("concepts:write.safety")}</Notice>
      <ConceptForm start={start} refused={useActionData<typeof action>()} />
    </>
  );
}
