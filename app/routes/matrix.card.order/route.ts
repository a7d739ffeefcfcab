import type { ActionFunctionArgs } from "@remix-run/node";
import { orderSchema } from "~/domain/matrix/choosing.schema";
import { orderChoices } from "~/domain/matrix/choosing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/matrix/card");
}

/** Puts all positions of one's card into the order in which they were dragged. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, orderSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await orderChoices(await context.actor(), form.data);
  return seeOther("/matrix/card");
}
