import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { placeSchema } from "~/domain/concepts/coauthors.schema";
import { moveAuthorUp } from "~/domain/concepts/keeping-authors.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/concepts/drafts/${params.code}/authors`);
}

/** Moves an author one place up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, placeSchema);
  await moveAuthorUp(actor, params.code ?? "", sent);
  return seeOther(`/concepts/drafts/${params.code}/authors`);
}
