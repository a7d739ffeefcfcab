import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerExperience } from "~/domain/matrix/answering.server";
import { workedBands, yearBands } from "~/domain/matrix/answers";
import { experienceSchema } from "~/domain/matrix/answers.schema";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { spheres } from "~/domain/spheres";
import { AnswerPage } from "~/forms/answer-page";
import { Select } from "~/forms/fields";
import { seeOther, withForm } from "~/forms/parse-form";
import { SelectRows } from "~/forms/select-rows";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";

export const handle = page({ title: "answers:part.experience.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const answers = await findOwnAnswers(await context.actor(), context.language);
  const { service, management } = answers;
  return { service, management, spheres: answers.spheres };
}

/** Writes the experience on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, experienceSchema, async (input) => {
    await answerExperience(actor, input);
    return seeOther("/matrix/card?done=answerSaved");
  });
}

export default function Experience() {
  const t = useT();
  const { service, management, spheres: worked } = useLoaderData<typeof loader>();
  const start = {
    ...{ service, management },
    ...Object.fromEntries(worked.map(({ sphere, years }) => [`sphere-${sphere}`, years])),
  };
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  const bands = (values: readonly string[]) => [
    { value: "", label: t("answers:unsaid") },
    ...values.map((value) => ({ value, label: t(`answers:years.${value}`) })),
  ];
  const rows = spheres.map((sphere) => ({ name: `sphere-${sphere}`, label: t(`common:sphere.${sphere}`) }));
  return (
    <AnswerPage
      part="experience"
      form={form}
      answered={service !== "" || management !== "" || worked.length > 0}
      labels={Object.fromEntries(rows.map(({ name, label }) => [name, label]))}
    >
      <Select form={form} name="service" label={t("answers:ask.service")} options={bands(yearBands)} />
      <Select form={form} name="management" label={t("answers:ask.management")} options={bands(yearBands)} />
      <SelectRows
        form={form}
        legend={t("answers:ask.spheres")}
        hint={t("answers:ask.spheresHint")}
        rows={rows}
        options={bands(workedBands)}
      />
    </AnswerPage>
  );
}
