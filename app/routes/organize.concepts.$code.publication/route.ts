import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { publicationSchema } from "~/domain/concepts/audience.schema";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  const form = await parseForm(request, publicationSchema);
  const { revision, audience } = form.ok ? form.data : refuse(400, "brokenForm");
  await publishConcept(actor, { code, revision }, audience || undefined);
  return seeOther(`/organize/concepts/${code}`);
}
