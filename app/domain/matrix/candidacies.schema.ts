import { z } from "zod";
import { choice, hidden, longText, wholeNumber } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { spheres } from "~/domain/spheres";
import { candidacyStates, needsReason } from "./candidacies";
import { regionCodes } from "./catalogue";

/** Most characters of a reason, and of a note. */
export const longestReason = 500;
export const longestNote = 1000;

/** A step of a candidacy; `last` is the order number of the latest step that the page showed, 0 for none. */
export const candidacySchema = z
  .object({
    to: choice(candidacyStates),
    reason: longText({ min: 0, max: longestReason }),
    last: wholeNumber({ min: 0, max: 999_999_999 }),
  })
  .superRefine(({ to, reason }, issue) => {
    if (needsReason(to) && !reason) issue.addIssue({ code: "custom", path: ["reason"], message: say("required") });
  });

/** A note on a card. The token is made with each form, so that a form sent twice makes one note. */
export const noteSchema = z.object({
  body: longText({ min: 2, max: longestNote }),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});

const oneOf = <const V extends readonly string[]>(values: V) => z.enum(["", ...values]).catch("" as const);

const text = z
  .string()
  .transform((value) => value.slice(0, 200))
  .catch("");

/** Which candidacies are shown, and from where on, as they stand in the address; what is not known is left out. */
export const boardSchema = z.object({
  state: oneOf(candidacyStates),
  sphere: oneOf(spheres),
  region: oneOf([...regionCodes, "none"]),
  body: text,
  position: text,
  after: text,
});

export type Board = z.output<typeof boardSchema>;
