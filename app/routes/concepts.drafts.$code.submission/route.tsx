import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type TypedResponse } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCallOfConcept } from "~/domain/concepts/choosing-calls.server";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { whatIsMissing } from "~/domain/concepts/fitting-calls.server";
import { Incomplete, submitConcept } from "~/domain/concepts/submitting.server";
import { Mendable } from "~/domain/mendable";
import { may } from "~/domain/permissions";
import { atRevision } from "~/forms/at-revision";
import { ConceptForm, conceptValues } from "~/forms/concept-form";
import { ActButton } from "~/forms/form";
import { errorsOf, seeOther, unprocessable } from "~/forms/parse-form";
import { CallGaps } from "~/ui/call-gaps";
import { useT } from "~/ui/language";
import { RemarkGaps } from "~/ui/own-remarks";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({
  title: "concepts:write.title",
  hydrate: true,
  areas: ["concepts", "drafts", "differences", "calls", "mistakes", "remarks"],
});

/** What is missing, beside the fields; a concept that lacks nothing has no page here. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  const error = await whatIsMissing({ code: concept.code });
  if (!error || !may.editConcept(actor, concept)) throw seeOther(`/concepts/drafts/${concept.code}`);
  const values = conceptValues(concept);
  const call = await findCallOfConcept(actor, concept.code, context.language);
  return { code: concept.code, call, missing: { values, errors: errorsOf(error) } };
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
    // A next version without a line on what it changes: nothing was typed that could be lost.
    if (error instanceof Mendable) throw seeOther(`/concepts/drafts/${concept.code}/changes`);
    if (!(error instanceof Incomplete)) throw error;
    return unprocessable({ values: conceptValues(concept), errors: errorsOf(error.mistakes) });
  }
  return redirect(`/concepts/drafts/${concept.code}`, { status: 303 });
}

export default function IncompleteConcept() {
  const t = useT();
  const { code, call, missing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? missing;
  const revision = String(missing.values.revision);
  return (
    <>
      <PageHead title={t("concepts:write.title")} lead={t("concepts:write.incomplete")} />
      <RemarkGaps code={code} errors={refused.errors} />
      <CallGaps
        code={code}
        of={call}
        errors={refused.errors}
        alone={
          <ActButton action={`/concepts/drafts/${code}/standing-alone`} fields={{ revision }} look="first">
            {t("calls:gaps.alone")}
          </ActButton>
        }
      />
      <ConceptForm code={code} start={missing.values} refused={refused} />
    </>
  );
}
