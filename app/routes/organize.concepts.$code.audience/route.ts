import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { audienceSchema } from "~/domain/concepts/audience.schema";
import { setAudience } from "~/domain/concepts/audience.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { formSent, seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

/** Decides who may read a published concept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  const sent = await formSent(request, audienceSchema);
  await setAudience(actor, code, sent.audience);
  return seeOther(`/organize/concepts/${code}?done=audienceSet`);
}
