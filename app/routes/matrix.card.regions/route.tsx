import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRegions } from "~/domain/matrix/answering.server";
import { regionTies } from "~/domain/matrix/answers";
import { regionsSchema } from "~/domain/matrix/answers.schema";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { listRegions } from "~/domain/matrix/searching-positions.server";
import { AnswerPage } from "~/forms/answer-page";
import { seeOther, withForm } from "~/forms/parse-form";
import { SelectRows } from "~/forms/select-rows";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";

export const handle = page({ title: "answers:part.regions.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { regions } = await findOwnAnswers(await context.actor(), context.language);
  return { own: regions, regions: await listRegions(context.language) };
}

/** Writes the regions on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, regionsSchema, async (input) => {
    await answerRegions(actor, input);
    return seeOther("/matrix/card?done=answerSaved");
  });
}

export default function Regions() {
  const t = useT();
  const { own, regions } = useLoaderData<typeof loader>();
  const start = Object.fromEntries(own.map(({ code, tie }) => [`region-${code}`, tie]));
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  const rows = regions.map(({ code, name }) => ({ name: `region-${code}`, label: name }));
  const ties = regionTies.map((value) => ({ value, label: t(`answers:tie.${value}`) }));
  return (
    <AnswerPage
      part="regions"
      form={form}
      answered={own.length > 0}
      labels={Object.fromEntries(rows.map(({ name, label }) => [name, label]))}
    >
      <SelectRows
        form={form}
        legend={t("answers:ask.regions")}
        rows={rows}
        options={[{ value: "", label: t("answers:unsaid") }, ...ties]}
      />
    </AnswerPage>
  );
}
