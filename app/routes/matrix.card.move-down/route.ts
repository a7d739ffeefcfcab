import type { ActionFunctionArgs } from "@remix-run/node";
import { choiceSchema } from "~/domain/matrix/choosing.schema";
import { moveDown } from "~/domain/matrix/choosing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/matrix/card");
}

/** Moves a position one place down on one's card. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, choiceSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await moveDown(await context.actor(), form.data);
  return seeOther("/matrix/card");
}
