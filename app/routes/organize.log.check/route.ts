import type { ActionFunctionArgs } from "@remix-run/node";
import { checkLog } from "~/domain/log/checking-chain.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/log");
}

/** Begins a check of the log of decisions and leads to its page. */
export async function action({ context }: ActionFunctionArgs) {
  return seeOther(`/work/${await checkLog(await context.actor())}`);
}
