import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeFeed } from "~/domain/programme/keeping-feed.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/programme/calendar");
}

/** Takes the address of one's private calendar away. */
export async function action({ context }: ActionFunctionArgs) {
  await revokeFeed(await context.actor());
  return seeOther("/programme/calendar?done=feedRevoked");
}
