import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { cancelWork } from "~/domain/work.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/work/${params.code}`);
}

/** Stops the work. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await cancelWork(await context.actor(), code);
  return seeOther(`/work/${code}`);
}
