import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { closingSchema } from "~/domain/matrix/messages.schema";
import { closeConversation } from "~/domain/matrix/writing-messages.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/cards/${encodeURIComponent(params.number ?? "")}/messages`);
}

/** Closes a conversation that needs no answer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, closingSchema);
  await closeConversation(actor, params.number ?? "", sent.lastSeq);
  return seeOther("/organize/messages?done=conversationClosed");
}
