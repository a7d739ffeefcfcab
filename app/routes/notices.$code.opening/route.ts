import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openNotice } from "~/domain/notices/seeing.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther("/notices");
}

/** Opens a notice: it is seen from then on, and leads to its place. */
export async function action({ params, context }: ActionFunctionArgs) {
  return seeOther(await openNotice(await context.actor(), params.code ?? ""));
}
