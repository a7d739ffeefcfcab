import type { ActionFunctionArgs } from "@remix-run/node";
import { letThrough } from "~/domain/discussion/letting-through.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/moderation/waiting");
}

export async function action({ params, context }: ActionFunctionArgs) {
  await letThrough(await context.actor(), params.code ?? "");
  return seeOther("/organize/moderation/waiting?done=letThrough");
}
