import type { ActionFunctionArgs } from "@remix-run/node";
import { placeSchema } from "~/domain/kept-drafts.schema";
import { dropKeptDraft } from "~/domain/kept-drafts.server";
import { addressOf } from "~/domain/kept-places";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/concepts");
}

/** Drops what was typed and not saved; the form stands there without it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, placeSchema);
  await dropKeptDraft(actor, sent.place);
  return seeOther(addressOf(sent.place)!);
}
