import type { ActionFunctionArgs } from "@remix-run/node";
import { emptyAnswer } from "~/domain/matrix/answering.server";
import { emptyingSchema } from "~/domain/matrix/answers.schema";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/matrix/card");
}

/** Takes an answer off one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await formSent(request, emptyingSchema);
  await emptyAnswer(await context.actor(), sent.part);
  return seeOther("/matrix/card?done=answerEmptied");
}
