import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endAsking } from "~/domain/concepts/requests.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

/** Takes back a request for a review that has given nothing. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  await endAsking(actor, code, params.review ?? "");
  return seeOther(`/organize/concepts/${code}?done=requestEnded`);
}
