import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { unpinComment } from "~/domain/discussion/pinning.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/comments/${params.code}/pin`);
}

/** Takes a comment out of the contents of its discussion. */
export async function action({ params, context }: ActionFunctionArgs) {
  const slug = await unpinComment(await context.actor(), params.code!);
  return seeOther(`/concepts/${slug}/discussion/contents?done=unpinned`);
}
