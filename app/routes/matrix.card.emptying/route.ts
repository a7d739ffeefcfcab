import type { ActionFunctionArgs } from "@remix-run/node";
import { emptyAnswer } from "~/domain/matrix/answering.server";
import { emptyingSchema } from "~/domain/matrix/answers.schema";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/matrix/card");
}

/** Takes an answer off one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, emptyingSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await emptyAnswer(await context.actor(), form.data.part);
  return seeOther("/matrix/card?done=answerEmptied");
}
