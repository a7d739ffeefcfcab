import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeInterview } from "~/domain/media/changing-interviews.server";
import { newInterviewSchema } from "~/domain/media/media.schema";
import { allow, may } from "~/domain/permissions";
import { InterviewForm } from "~/forms/interview-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:new" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.keepInterviews(actor));
  return { start: { formToken: newToken(), language: "be", seenBy: "members" } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newInterviewSchema, async (input) =>
    seeOther(`/organize/interviews/${await makeInterview(actor, input)}?done=interviewSaved`),
  );
}

export default function NewInterview() {
  const t = useT();
  const { start } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("organizing-interviews:new")} lead={t("organizing-interviews:newLead")} />
      <InterviewForm
        start={start}
        submit={t("organizing-calls:form.make")}
        back="/organize/interviews"
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
