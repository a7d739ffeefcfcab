import { z } from "zod";
import { choice, line, longText, markdown, wholeNumber } from "~/domain/fields";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";

/** The most characters a body may have. */
export const longestBody = 100_000;

const language = choice(languages);
/** The fewest characters with which a concept is submitted; a draft may be shorter. */
export const shortestBody = 200;

/** What a new draft needs: a working title. The rest may wait. */
export const newDraftSchema = z.object({
  title: line({ min: 3, max: 160 }),
  language,
  sphere: choice(["", ...spheres]),
  summary: longText({ min: 0, max: 600 }),
  body: markdown({ min: 0, max: longestBody }),
});

/** Which state of the text a form or a button was made from. */
export const revisionSchema = z.object({ revision: wholeNumber({ min: 0, max: 999_999_999 }) });

/** A draft saved again, with the revision that the form was made from. */
export const draftSchema = newDraftSchema.extend(revisionSchema.shape);

/** What a concept must be when it is submitted. */
export const conceptSchema = z.object({
  title: line({ min: 8, max: 160 }),
  language,
  sphere: choice(spheres),
  summary: longText({ min: 40, max: 600 }),
  body: markdown({ min: shortestBody, max: longestBody }),
});

export type NewDraft = z.output<typeof newDraftSchema>;
export type Draft = z.output<typeof draftSchema>;
