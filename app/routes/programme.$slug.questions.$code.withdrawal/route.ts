import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { withdrawQuestion } from "~/domain/programme/asking-speakers.server";
import { seeOther } from "~/forms/parse-form";

const list = (slug = "") => `/programme/${encodeURIComponent(slug)}/questions`;

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(list(params.slug));
}

/** Takes a question of one's own back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { slug = "", code = "" } = params;
  await withdrawQuestion(await context.actor(), slug, code);
  return seeOther(`${list(slug)}?done=questionWithdrawn`);
}
