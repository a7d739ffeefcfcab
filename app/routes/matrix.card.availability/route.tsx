import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerAvailability } from "~/domain/matrix/answering.server";
import { relocations } from "~/domain/matrix/answers";
import { availabilitySchema } from "~/domain/matrix/answers.schema";
import { readinesses } from "~/domain/matrix/readiness";
import { findOwnAnswers } from "~/domain/matrix/reading-answers.server";
import { AnswerPage } from "~/forms/answer-page";
import { Radios } from "~/forms/fields";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";

export const handle = page({ title: "answers:part.availability.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { readiness, relocation } = await findOwnAnswers(await context.actor(), context.language);
  return { readiness, relocation };
}

/** Writes on one's card how soon one could begin, and whether one would move. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, availabilitySchema, async (input) => {
    await answerAvailability(actor, input);
    return seeOther("/matrix/card?done=answerSaved");
  });
}

export default function Availability() {
  const t = useT();
  const start = useLoaderData<typeof loader>();
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  const soon = readinesses.map((value) => ({ value, label: t(`matrix:readiness.${value}`) }));
  const moves = relocations.map((value) => ({ value, label: t(`answers:relocation.${value}`) }));
  const unsaid = { value: "", label: t("answers:unsaid") };
  return (
    <AnswerPage part="availability" form={form} answered={start.readiness !== "" || start.relocation !== ""}>
      <Radios form={form} name="readiness" label={t("answers:ask.readiness")} options={[...soon, unsaid]} />
      <Radios form={form} name="relocation" label={t("answers:ask.relocation")} options={[...moves, unsaid]} />
    </AnswerPage>
  );
}
