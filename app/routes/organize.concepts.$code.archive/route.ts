import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { archiveConcept } from "~/domain/concepts/publishing.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { atRevision } from "~/forms/at-revision";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findConceptForReview(await context.actor(), params.code!);
  return seeOther(`/organize/concepts/${code}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  await archiveConcept(actor, await atRevision(request, code));
  return seeOther(`/organize/concepts/${code}`);
}
