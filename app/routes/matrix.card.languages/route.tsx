import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerLanguages } from "~/domain/matrix/answering.server";
import { languageLevels, workLanguages } from "~/domain/matrix/answers";
import { languagesSchema } from "~/domain/matrix/answers.schema";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { AnswerPage } from "~/forms/answer-page";
import { seeOther, withForm } from "~/forms/parse-form";
import { SelectRows } from "~/forms/select-rows";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";

export const handle = page({ title: "answers:part.languages.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { languages } = await findOwnAnswers(await context.actor(), context.language);
  return { languages };
}

/** Writes the languages on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, languagesSchema, async (input) => {
    await answerLanguages(actor, input);
    return seeOther("/matrix/card?done=answerSaved");
  });
}

export default function Languages() {
  const t = useT();
  const { languages } = useLoaderData<typeof loader>();
  const start = Object.fromEntries(languages.map(({ language, level }) => [`language-${language}`, level]));
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  const rows = workLanguages.map((language) => ({
    name: `language-${language}`,
    label: t(`answers:language.${language}`),
  }));
  const levels = languageLevels.map((value) => ({ value, label: t(`answers:level.${value}`) }));
  return (
    <AnswerPage
      part="languages"
      form={form}
      answered={languages.length > 0}
      labels={Object.fromEntries(rows.map(({ name, label }) => [name, label]))}
    >
      <SelectRows
        form={form}
        legend={t("answers:ask.languages")}
        rows={rows}
        options={[{ value: "", label: t("answers:unsaid") }, ...levels]}
      />
    </AnswerPage>
  );
}
