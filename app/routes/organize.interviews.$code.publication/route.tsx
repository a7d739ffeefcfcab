import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { publishInterview } from "~/domain/media/consenting.server";
import { findInterviewToKeep } from "~/domain/media/reading-interviews.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { languageName } from "~/locales/t";
import { refuse } from "~/platform/refuse";
import { InterviewFacts } from "~/ui/interview-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:publish.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const interview = await findInterviewToKeep(await context.actor(), params.code ?? "", context.language);
  if (interview.state !== "draft" && interview.state !== "withdrawn") refuse(409, "interviewMoved");
  return interview;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findInterviewToKeep(actor, params.code ?? "", context.language);
  return withForm(request, revisionSchema, async ({ revision }) => {
    await publishInterview(actor, { code, revision });
    return seeOther(`/organize/interviews/${code}?done=interviewPublished`);
  });
}

/** What publishing does, before it is done. */
export default function PublishInterview() {
  const t = useT();
  const interview = useLoaderData<typeof loader>();
  const { code, revision, title, seenBy, missing } = interview;
  const path = `/organize/interviews/${code}`;
  const form = plainForm({ start: { revision: String(revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-interviews:publish.title")}
        lead={t(`organizing-interviews:publish.lead.${seenBy}`)}
        back={<a href={path}>{t("organizing-interviews:toInterview")}</a>}
      />
      <p className="font-semibold" lang={title.language}>
        {title.text}
      </p>
      <InterviewFacts interview={interview} />
      {missing.length > 0 && (
        <Notice>
          {t("organizing-programme:publish.missing", { languages: missing.map(languageName).join(", ") })}
        </Notice>
      )}
      <Form form={form} submit={t("organizing-programme:publish.submit")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
