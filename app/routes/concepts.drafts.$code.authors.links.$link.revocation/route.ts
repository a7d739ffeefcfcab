import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { revokeLink } from "~/domain/concepts/asking-coauthors.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/concepts/drafts/${params.code}/authors`);
}

/** Ends an open link to a co-author. */
export async function action({ params, context }: ActionFunctionArgs) {
  await revokeLink(await context.actor(), params.code ?? "", params.link ?? "");
  return seeOther(`/concepts/drafts/${params.code}/authors?done=coauthorLinkRevoked`);
}
