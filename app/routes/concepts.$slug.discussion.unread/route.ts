import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { discussionPath } from "~/domain/discussion/places";
import { findFirstUnread } from "~/domain/discussion/reading-marks.server";
import { seeOther } from "~/forms/parse-form";

/** Leads to the first comment that is new to the reader, on the page on which it stands. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const code = await findFirstUnread(actor, params.slug!);
  if (code === null) return seeOther(`${discussionPath(params.slug!, {}, "")}?done=nothingNew`);
  return seeOther(await findCommentPath(actor, code));
}
