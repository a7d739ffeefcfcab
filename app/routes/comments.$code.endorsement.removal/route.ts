import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeCommentEndorsementBack } from "~/domain/discussion/endorsing.server";
import { backToComment } from "~/forms/back-to-discussion";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/comments/${params.code}`);
}

/** Takes one's endorsement of a comment back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const slug = await takeCommentEndorsementBack(await context.actor(), params.code!);
  return seeOther(backToComment(request, slug, params.code!));
}
