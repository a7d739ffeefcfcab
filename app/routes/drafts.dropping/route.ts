import type { ActionFunctionArgs } from "@remix-run/node";
import { placeSchema } from "~/domain/kept-drafts.schema";
import { dropKeptDraft } from "~/domain/kept-drafts.server";
import { addressOf } from "~/domain/kept-places";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/concepts");
}

/** Drops what was typed and not saved; the form stands there without it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, placeSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await dropKeptDraft(actor, form.data.place);
  return seeOther(addressOf(form.data.place)!);
}
