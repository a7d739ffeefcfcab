import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { unmarkAnswer } from "~/domain/discussion/answering-questions.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/comments/${params.code}/answer`);
}

/** Says that a reply is not the answer after all. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await unmarkAnswer(await context.actor(), code);
  return seeOther(`/comments/${code}`);
}
