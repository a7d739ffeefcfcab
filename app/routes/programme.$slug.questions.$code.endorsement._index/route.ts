import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endorseQuestion } from "~/domain/programme/endorsing-questions.server";
import { seeOther } from "~/forms/parse-form";

const list = (slug = "") => `/programme/${encodeURIComponent(slug)}/questions`;

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(list(params.slug));
}

/** Endorses a question to speakers. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { slug = "", code = "" } = params;
  await endorseQuestion(await context.actor(), slug, code);
  return seeOther(`${list(slug)}?done=questionEndorsed#question-${encodeURIComponent(code)}`);
}
