import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { orderOf } from "~/domain/discussion/places";
import { seeOther } from "~/forms/parse-form";

/** The permanent address of a comment leads to the page on which it stands now. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const order = orderOf(new URL(request.url).searchParams.get("order"));
  return seeOther(await findCommentPath(await context.actor(), params.code ?? "", order));
}
