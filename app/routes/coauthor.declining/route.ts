import type { ActionFunctionArgs } from "@remix-run/node";
import { declineLink, linkAnswered } from "~/domain/concepts/joining-authors.server";
import { Mendable } from "~/domain/mendable";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/coauthor");
}

/** Says no to the link. Its own authors are shown the page that says whose it is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  try {
    await declineLink(actor, request);
  } catch (error) {
    if (error instanceof Mendable) return seeOther("/coauthor");
    throw error;
  }
  return seeOther("/concepts?done=coauthorDeclined", { "Set-Cookie": linkAnswered });
}
