import { z } from "zod";
import { hidden, longText, wholeNumber } from "~/domain/fields";
import { say } from "~/domain/mistakes";

/** Most characters of one message. */
export const longestMessage = 4000;

/** A message on a card. The token is made with each form, so that a form sent twice makes one message. */
export const messageSchema = z.object({
  body: longText({ min: 2, max: longestMessage }),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});

/** Which conversations organizers look at; what is not known is left out. */
export const conversationStates = ["waiting", "answered", "closed"] as const;

export type ConversationState = (typeof conversationStates)[number];

/** The filter and the place in the list, as they stand in the address. */
export const conversationsSchema = z.object({
  state: z.enum(conversationStates).catch("waiting"),
  after: z.coerce.number().int().positive().max(2_000_000_000).optional().catch(undefined),
});

/** The last message that was shown to the organizer who closes. */
export const closingSchema = z.object({ lastSeq: wholeNumber({ min: 1, max: 999_999_999 }) });
