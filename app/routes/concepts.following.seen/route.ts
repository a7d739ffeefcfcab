import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { noteSeen } from "~/domain/concepts/following.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther("/concepts/following");
}

/** Notes that all that is new was seen. */
export async function action({ context }: ActionFunctionArgs) {
  await noteSeen(await context.actor());
  return seeOther("/concepts/following?done=newsSeen");
}
