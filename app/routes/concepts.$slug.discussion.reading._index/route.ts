import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readingSchema } from "~/domain/discussion/reading-marks.schema";
import { markRead } from "~/domain/discussion/reading-marks.server";
import { discussionPath } from "~/domain/discussion/places";
import { backToDiscussion } from "~/forms/back-to-discussion";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(discussionPath(params.slug!, {}, ""));
}

/** Notes what stands on a page, or all there is, as read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, readingSchema);
  await markRead(actor, params.slug!, form.ok ? form.data : refuse(400, "brokenForm"));
  return seeOther(backToDiscussion(request, params.slug!, "readMarked"));
}
