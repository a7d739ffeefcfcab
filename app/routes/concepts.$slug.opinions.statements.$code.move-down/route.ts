import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { moveStatement } from "~/domain/discussion/opinions-statements.server";
import { statementsPath } from "~/domain/discussion/places";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(statementsPath(params.slug ?? ""));
}

/** Moves a statement one place down. */
export async function action({ params, context }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  await moveStatement(await context.actor(), slug, params.code ?? "", "down");
  return seeOther(statementsPath(slug));
}
