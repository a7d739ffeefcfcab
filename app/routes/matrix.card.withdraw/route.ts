import type { ActionFunctionArgs } from "@remix-run/node";
import { choiceSchema } from "~/domain/matrix/choosing.schema";
import { withdrawChoice } from "~/domain/matrix/choosing.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/matrix/card");
}

/** Takes a position off on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await formSent(request, choiceSchema);
  await withdrawChoice(await context.actor(), sent);
  return seeOther("/matrix/card?done=removed");
}
