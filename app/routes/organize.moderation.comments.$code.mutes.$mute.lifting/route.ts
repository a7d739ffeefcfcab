import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { liftMute } from "~/domain/discussion/moderating.server";
import { seeOther } from "~/forms/parse-form";

const room = (code = "") => `/organize/moderation/comments/${encodeURIComponent(code)}`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(room(params.code));
}

export async function action({ params, context }: ActionFunctionArgs) {
  await liftMute(await context.actor(), params.code ?? "", params.mute ?? "");
  return seeOther(`${room(params.code)}?done=muteLifted`);
}
