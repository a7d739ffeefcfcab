import type { ActionFunctionArgs } from "@remix-run/node";
import { choiceSchema } from "~/domain/matrix/choosing.schema";
import { moveDown } from "~/domain/matrix/choosing.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/matrix/card");
}

/** Moves a position one place down on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await formSent(request, choiceSchema);
  await moveDown(await context.actor(), sent);
  return seeOther("/matrix/card");
}
