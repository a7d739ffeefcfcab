import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { repeatWork } from "~/domain/work.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/work/${params.code}`);
}

/** Has the work done once more. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await repeatWork(await context.actor(), code);
  return seeOther(`/work/${code}`);
}
