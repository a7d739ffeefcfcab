import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { declineReview, findReview } from "~/domain/concepts/judging.server";
import { reviewPath } from "~/domain/concepts/reviews";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findReview(await context.actor(), params.code ?? "", context.language);
  return seeOther(reviewPath(code));
}

export async function action({ params, context }: ActionFunctionArgs) {
  await declineReview(await context.actor(), params.code ?? "");
  return seeOther("/reviews?done=reviewDeclined");
}
