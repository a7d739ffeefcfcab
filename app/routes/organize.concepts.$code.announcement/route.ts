import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { seenSchema } from "~/domain/concepts/assigning.schema";
import { announceDecision } from "~/domain/concepts/deciding.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { formSent, seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

/** Announces the decision that the page showed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  const sent = await formSent(request, seenSchema);
  await announceDecision(actor, { code, ...sent });
  return seeOther(`/organize/concepts/${code}?done=announced`);
}
