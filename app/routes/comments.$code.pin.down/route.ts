import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { movePin } from "~/domain/discussion/pinning.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/comments/${params.code}/pin`);
}

/** Moves a line of the contents of a discussion one place down. */
export async function action({ params, context }: ActionFunctionArgs) {
  const slug = await movePin(await context.actor(), params.code!, "down");
  return seeOther(`/concepts/${slug}/discussion/contents`);
}
