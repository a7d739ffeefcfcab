import type { ActionFunctionArgs } from "@remix-run/node";
import { keptDraftSchema } from "~/domain/kept-drafts.schema";
import { keepDraft } from "~/domain/kept-drafts.server";
import { formSent, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

/** Asked by the script of a form alone; it wants no page. */
export const handle = { file: true };

export function loader() {
  return seeOther("/concepts");
}

/** Keeps what somebody types, while they type. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, keptDraftSchema);
  if (!(await keepDraft(actor, sent))) refuse(413);
  return new Response(null, { status: 204 });
}
