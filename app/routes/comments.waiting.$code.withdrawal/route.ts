import type { ActionFunctionArgs } from "@remix-run/node";
import { withdrawWaiting } from "~/domain/discussion/waiting.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/comments/waiting");
}

export async function action({ params, context }: ActionFunctionArgs) {
  await withdrawWaiting(await context.actor(), params.code ?? "");
  return seeOther("/comments/waiting?done=waitingWithdrawn");
}
