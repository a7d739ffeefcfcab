import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeQuestionEndorsementBack } from "~/domain/programme/endorsing-questions.server";
import { seeOther } from "~/forms/parse-form";

const list = (slug = "") => `/programme/${encodeURIComponent(slug)}/questions`;

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(list(params.slug));
}

/** Takes one's endorsement of a question back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { slug = "", code = "" } = params;
  await takeQuestionEndorsementBack(await context.actor(), slug, code);
  return seeOther(`${list(slug)}?done=questionEndorsementGone#question-${encodeURIComponent(code)}`);
}
