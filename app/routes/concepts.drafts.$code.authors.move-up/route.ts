import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { placeSchema } from "~/domain/concepts/coauthors.schema";
import { moveAuthorUp } from "~/domain/concepts/keeping-authors.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/concepts/drafts/${params.code}/authors`);
}

/** Moves an author one place up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, placeSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await moveAuthorUp(actor, params.code ?? "", form.data);
  return seeOther(`/concepts/drafts/${params.code}/authors`);
}
