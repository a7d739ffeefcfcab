import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { closingSchema } from "~/domain/matrix/messages.schema";
import { closeConversation } from "~/domain/matrix/writing-messages.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/cards/${encodeURIComponent(params.number ?? "")}/messages`);
}

/** Closes a conversation that needs no answer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, closingSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await closeConversation(actor, params.number ?? "", form.data.lastSeq);
  return seeOther("/organize/messages?done=conversationClosed");
}
