import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type TypedResponse } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { conceptSchema } from "~/domain/concepts/drafting.schema";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { Incomplete, submitConcept } from "~/domain/concepts/submitting.server";
import { may } from "~/domain/permissions";
import { atRevision } from "~/forms/at-revision";
import { ConceptForm, conceptValues } from "~/forms/concept-form";
import { errorsOf, seeOther, unprocessable } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "concepts:write.title", hydrate: true, areas: ["concepts"] });

/** What is missing, beside the fields; a concept that lacks nothing has no page here. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  const { error } = conceptSchema.safeParse(concept);
  if (!error || !may.editConcept(actor, concept)) throw seeOther(`/concepts/drafts/${concept.code}`);
  const values = conceptValues(concept);
  return { code: concept.code, missing: { values, errors: errorsOf(error) } };
}

export async function action({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<ReturnType<typeof unprocessable> | TypedResponse<never>> {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  try {
    await submitConcept(actor, await atRevision(request, concept.code));
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    return unprocessable({ values: conceptValues(concept), errors: errorsOf(error.mistakes) });
  }
  return redirect(`/concepts/drafts/${concept.code}`, { status: 303 });
}

export default function IncompleteConcept() {
  const t = useT();
  const { code, missing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? missing;
  return (
    <>
      <PageHead title={t("concepts:write.title")} lead={t("concepts:write.incomplete")} />
      <ConceptForm code={code} start={missing.values} refused={refused} />
    </>
  );
}
