import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { unfollow } from "~/domain/concepts/following.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/concepts/${params.slug}`);
}

/** Follows the concept no longer. */
export async function action({ params, context }: ActionFunctionArgs) {
  await unfollow(await context.actor(), params.slug!);
  return seeOther(`/concepts/${params.slug}?done=followingEnded`);
}
