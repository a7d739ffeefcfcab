import { z } from "zod";
import { choice, hidden, longText, markdown } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { revisionSchema } from "./drafting.schema";
import { advices, scoreField, scoreTexts, whyField } from "./reviews";

/** A whole review by the keys of the criteria: each scored, advice, and words on the whole. */
export function reviewSchema(keys: readonly string[]) {
  const fields = keys.flatMap((key) => [
    [scoreField(key), choice(scoreTexts)] as const,
    [whyField(key), longText({ min: 0, max: 1000 })] as const,
  ]);
  return z.object({
    ...Object.fromEntries(fields),
    ...{ advice: choice(advices), comment: markdown({ min: 20, max: 5000 }) },
    ...revisionSchema.shape,
  });
}

export type ReviewInput = z.output<ReturnType<typeof reviewSchema>>;

/** A note of those who judge a text. The token is made with each form, so that a form sent twice makes one note. */
export const reviewNoteSchema = z.object({
  body: markdown({ min: 2, max: 3000 }),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});

export type ReviewNoteInput = z.output<typeof reviewNoteSchema>;
