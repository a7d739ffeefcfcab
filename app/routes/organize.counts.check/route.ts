import type { ActionFunctionArgs } from "@remix-run/node";
import { checkCounts } from "~/domain/organizing/checking-counts.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/counts");
}

/** Begins a check of the kept counts and leads to its page. */
export async function action({ context }: ActionFunctionArgs) {
  return seeOther(`/work/${await checkCounts(await context.actor())}`);
}
