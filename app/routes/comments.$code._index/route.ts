import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { isOwnWaiting } from "~/domain/discussion/waiting.server";
import { seeOther } from "~/forms/parse-form";

/** The permanent address of a comment leads to the page on which it stands now, or where its author sees that it waits. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const [actor, code] = [await context.actor(), params.code ?? ""];
  if (await isOwnWaiting(actor, code)) return seeOther(`/comments/waiting#waiting-${code}`);
  return seeOther(await findCommentPath(actor, code));
}
