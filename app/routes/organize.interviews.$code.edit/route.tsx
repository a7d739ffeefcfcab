import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeInterview } from "~/domain/media/changing-interviews.server";
import { interviewSchema } from "~/domain/media/media.schema";
import { findInterviewToChange } from "~/domain/media/reading-interviews.server";
import { InterviewForm } from "~/forms/interview-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:edit" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, state, revision, values } = await findInterviewToChange(await context.actor(), params.code ?? "");
  if (state === "revoked") refuse(409, "interviewMoved");
  return { code, published: state === "published", start: { ...values, revision: String(revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findInterviewToChange(actor, params.code ?? "");
  return withForm(request, interviewSchema, async (input) => {
    await changeInterview(actor, code, input);
    return seeOther(`/organize/interviews/${code}?done=interviewSaved`);
  });
}

export default function EditInterview() {
  const t = useT();
  const { code, published, start } = useLoaderData<typeof loader>();
  const path = `/organize/interviews/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-interviews:edit")}
        lead={t(published ? "organizing-interviews:editPublished" : "organizing-interviews:editLead")}
        back={<a href={path}>{t("organizing-interviews:toInterview")}</a>}
      />
      <InterviewForm
        start={start}
        submit={t("organizing-calls:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
