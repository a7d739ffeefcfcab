import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deleteWork } from "~/domain/work.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/work/${params.code}`);
}

/** Deletes the work with what it made. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await deleteWork(await context.actor(), code);
  return seeOther("/work");
}
