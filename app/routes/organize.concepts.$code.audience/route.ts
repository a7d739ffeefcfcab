import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { audienceSchema } from "~/domain/concepts/audience.schema";
import { setAudience } from "~/domain/concepts/audience.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

/** Decides who may read a published concept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  const form = await parseForm(request, audienceSchema);
  await setAudience(actor, code, form.ok ? form.data.audience : refuse(400, "brokenForm"));
  return seeOther(`/organize/concepts/${code}?done=audienceSet`);
}
