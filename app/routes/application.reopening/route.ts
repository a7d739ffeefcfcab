import type { ActionFunctionArgs } from "@remix-run/node";
import { reopenApplication } from "~/domain/accounts/applying.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/application");
}

/** Applies again: the application is a draft with its answers kept, from the first of them. */
export async function action({ context }: ActionFunctionArgs) {
  await reopenApplication(await context.actor());
  return seeOther("/join/interests");
}
