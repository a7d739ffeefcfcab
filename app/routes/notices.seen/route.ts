import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { noteSeen } from "~/domain/concepts/following.server";
import { seenSchema } from "~/domain/notices/choosing.schema";
import { seeAll } from "~/domain/notices/seeing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export async function loader({ context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther("/notices");
}

/** Notes that all notices that the page showed, and all that is new of followed concepts, were seen. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, seenSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await seeAll(actor, form.data.newest);
  await noteSeen(actor);
  return seeOther("/notices?done=noticesSeen");
}
