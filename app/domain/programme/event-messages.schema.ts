import { z } from "zod";
import { choice, hidden, markdown } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { messageAudiences } from "./event-messages";

const text = markdown({ min: 0, max: 5000 });

/** A message to those who registered for an event, in at least one language. */
export const eventMessageSchema = z
  .object({
    audience: choice(messageAudiences),
    ...{ textBe: text, textRu: text, textEn: text },
    formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
  })
  .superRefine(({ textBe, textRu, textEn }, issue) => {
    if (textBe || textRu || textEn) return;
    issue.addIssue({ code: "custom", path: ["textBe"], message: sayBack("call.words") });
  });

export type EventMessageInput = z.output<typeof eventMessageSchema>;
