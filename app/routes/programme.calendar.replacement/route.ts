import type { ActionFunctionArgs } from "@remix-run/node";
import { feedAddressSchema } from "~/domain/programme/calendar-feed.schema";
import { replaceFeed } from "~/domain/programme/keeping-feed.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/programme/calendar");
}

/** Gives one's private calendar a new address; the one before leads nowhere. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const carried = await replaceFeed(actor, await formSent(request, feedAddressSchema), context.language);
  return seeOther("/programme/calendar/made", { "Set-Cookie": carried });
}
