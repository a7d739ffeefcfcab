import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeEndorsementBack } from "~/domain/concepts/endorsing.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await context.actor();
  return seeOther(`/concepts/${params.slug}`);
}

/** Takes one's endorsement back. */
export async function action({ params, context }: ActionFunctionArgs) {
  await takeEndorsementBack(await context.actor(), params.slug!);
  return seeOther(`/concepts/${params.slug}?done=endorsementGone`);
}
