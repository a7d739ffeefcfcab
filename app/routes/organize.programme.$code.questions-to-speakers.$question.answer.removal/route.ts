import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeAnswerBack } from "~/domain/programme/answering-speakers-questions.server";
import { seeOther } from "~/forms/parse-form";

const list = (code = "") => `/organize/programme/${encodeURIComponent(code)}/questions-to-speakers`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(list(params.code));
}

/** Takes the answer to a question back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", question: key = "" } = params;
  await takeAnswerBack(await context.actor(), { code, key });
  return seeOther(`${list(code)}?done=speakersAnswerGone`);
}
