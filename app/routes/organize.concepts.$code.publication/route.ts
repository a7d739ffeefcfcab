import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { publicationSchema } from "~/domain/concepts/audience.schema";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { formSent, seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  const { revision, audience } = await formSent(request, publicationSchema);
  await publishConcept(actor, { code, revision }, audience || undefined);
  return seeOther(`/organize/concepts/${code}`);
}
