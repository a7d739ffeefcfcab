import type { ActionFunctionArgs } from "@remix-run/node";
import { choiceSchema } from "~/domain/matrix/choosing.schema";
import { withdrawChoice } from "~/domain/matrix/choosing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/matrix/card");
}

/** Takes a position off on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, choiceSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await withdrawChoice(await context.actor(), form.data);
  return seeOther("/matrix/card?done=removed");
}
