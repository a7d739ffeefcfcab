import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { putEventQuestion, questionToChange } from "~/domain/programme/event-questions.server";
import { eventQuestionSchema } from "~/domain/programme/registering.schema";
import { EventQuestionForm } from "~/forms/event-question-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:questions.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", key = "" } = params;
  return { code, key, start: await questionToChange(await context.actor(), code, key) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", key = "" } = params;
  await questionToChange(actor, code, key);
  return withForm(request, eventQuestionSchema, async (input) => {
    await putEventQuestion(actor, code, input, key);
    return seeOther(`/organize/programme/${code}/questions?done=eventQuestionSaved`);
  });
}

export default function ChangeQuestion() {
  const t = useT();
  const { code, key, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/questions`;
  return (
    <>
      <PageHead
        title={t("organizing-registration:questions.changing")}
        back={<a href={path}>{t("organizing-registration:questions.title")}</a>}
      />
      <EventQuestionForm
        start={start}
        submit={t("organizing-registration:questions.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
      <p className="mt-10">
        <a href={`${path}/${key}/removal`}>{t("organizing-registration:questions.remove")}</a>
      </p>
    </>
  );
}
