import { z } from "zod";
import { hidden, wholeNumber } from "./fields";
import { addressOf, fieldsOf } from "./kept-places";
import { say } from "./mistakes";

const place = hidden({ max: 100 }).refine((value) => addressOf(value) !== null, say("staleForm"));

/** The place whose kept words are dropped. */
export const placeSchema = z.object({ place });

/** What is kept of a form: its place, the state of the text it was made from, and its fields as JSON. */
export const keptDraftSchema = placeSchema.extend({
  revision: wholeNumber({ min: 0, max: 999_999_999 }),
  content: z
    .string()
    .transform(fieldsOf)
    .refine((fields) => Object.keys(fields).length > 0, say("staleForm")),
});

export type Keeping = z.output<typeof keptDraftSchema>;
