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
  const code = params.code ?? "";
  return { code, start: await questionToChange(await context.actor(), code) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await questionToChange(actor, code);
  return withForm(request, eventQuestionSchema, async (input) => {
    await putEventQuestion(actor, code, input);
    return seeOther(`/organize/programme/${code}/questions?done=eventQuestionSaved`);
  });
}

export default function NewQuestion() {
  const t = useT();
  const { code, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/questions`;
  const title = t("organizing-registration:questions.add");
  return (
    <>
      <PageHead title={title} back={<a href={path}>{t("organizing-registration:questions.title")}</a>} />
      <EventQuestionForm start={start} submit={title} back={path} refused={useActionData<typeof action>()} />
    </>
  );
}
