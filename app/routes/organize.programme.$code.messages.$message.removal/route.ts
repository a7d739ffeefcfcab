import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeMessageBack } from "~/domain/programme/sending-messages.server";
import { seeOther } from "~/forms/parse-form";

const list = (code = "") => `/organize/programme/${encodeURIComponent(code)}/messages`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(list(params.code));
}

/** Takes a message to those who registered back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", message = "" } = params;
  await takeMessageBack(await context.actor(), code, message);
  return seeOther(`${list(code)}?done=eventMessageGone`);
}
