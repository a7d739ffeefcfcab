import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { keepComment } from "~/domain/discussion/moderating.server";
import { keepingSchema } from "~/domain/discussion/moderation.schema";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/moderation/comments/${encodeURIComponent(params.code ?? "")}`);
}

/** Leaves a comment as it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, keepingSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await keepComment(actor, params.code ?? "", form.data);
  return seeOther("/organize/moderation?done=commentKept");
}
