import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerEducation } from "~/domain/matrix/answering.server";
import { educations, studies } from "~/domain/matrix/answers";
import { educationSchema } from "~/domain/matrix/answers.schema";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { AnswerPage } from "~/forms/answer-page";
import { Select } from "~/forms/fields";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";

export const handle = page({ title: "answers:part.education.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { education, studied } = await findOwnAnswers(await context.actor(), context.language);
  return { education, studied };
}

/** Writes the education on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, educationSchema, async (input) => {
    await answerEducation(actor, input);
    return seeOther("/matrix/card?done=answerSaved");
  });
}

export default function Education() {
  const t = useT();
  const start = useLoaderData<typeof loader>();
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  const unsaid = { value: "", label: t("answers:unsaid") };
  const levels = educations.map((value) => ({ value, label: t(`answers:education.${value}`) }));
  const fields = studies.map((value) => ({ value, label: t(`answers:studied.${value}`) }));
  return (
    <AnswerPage part="education" form={form} answered={start.education !== "" || start.studied !== ""}>
      <Select form={form} name="education" label={t("answers:ask.education")} options={[unsaid, ...levels]} />
      <Select form={form} name="studied" label={t("answers:ask.studied")} options={[unsaid, ...fields]} />
    </AnswerPage>
  );
}
