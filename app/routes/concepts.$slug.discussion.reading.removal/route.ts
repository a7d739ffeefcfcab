import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { forgetReading } from "~/domain/discussion/reading-marks.server";
import { discussionPath } from "~/domain/discussion/places";
import { backToDiscussion } from "~/forms/back-to-discussion";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(discussionPath(params.slug!, {}, ""));
}

/** Forgets what somebody has noted as read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await forgetReading(await context.actor(), params.slug!);
  return seeOther(backToDiscussion(request, params.slug!, "readForgotten"));
}
