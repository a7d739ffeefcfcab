import type { ActionFunctionArgs } from "@remix-run/node";
import { orderSchema } from "~/domain/matrix/choosing.schema";
import { orderChoices } from "~/domain/matrix/choosing.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/matrix/card");
}

/** Puts all positions of one's card into the order in which they were dragged. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await formSent(request, orderSchema);
  await orderChoices(await context.actor(), sent);
  return seeOther("/matrix/card");
}
