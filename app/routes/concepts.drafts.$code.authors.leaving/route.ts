import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { leaveAuthors } from "~/domain/concepts/keeping-authors.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/concepts/drafts/${params.code}/authors`);
}

/** Takes oneself out of the authors of a concept. */
export async function action({ params, context }: ActionFunctionArgs) {
  await leaveAuthors(await context.actor(), params.code ?? "");
  return seeOther("/concepts?done=authorsLeft");
}
