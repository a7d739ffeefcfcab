import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endorseComment } from "~/domain/discussion/endorsing.server";
import { backToComment } from "~/forms/back-to-discussion";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/comments/${params.code}`);
}

/** Endorses a comment. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const slug = await endorseComment(await context.actor(), params.code!);
  return seeOther(backToComment(request, slug, params.code!));
}
