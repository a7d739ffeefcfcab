import type { ActionFunctionArgs } from "@remix-run/node";
import { moveAddressDown } from "~/domain/organizing/official-addresses.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/addresses");
}

/** Moves an official address one place down. */
export async function action({ params, context }: ActionFunctionArgs) {
  await moveAddressDown(await context.actor(), params.code ?? "");
  return seeOther("/organize/addresses");
}
