import { z } from "zod";
import { choice, choices, line, longText, markdown, ticked, wholeNumber } from "~/domain/fields";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";
import { writtenFields } from "./written";

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
  /** Whether its sections are numbered. */
  numbered: ticked(),
});

/** Which state of the text a form or a button was made from. */
export const revisionSchema = z.object({ revision: wholeNumber({ min: 0, max: 999_999_999 }) });

/**
 * A draft saved again, with the revision that the form was made from, and the fields in which the author wants what
 * is saved in the place of the own words.
 */
export const draftSchema = newDraftSchema.extend({
  ...revisionSchema.shape,
  theirs: choices(writtenFields).default([]),
});

/** What a concept must be when it is submitted. */
export const conceptSchema = z.object({
  title: line({ min: 8, max: 160 }),
  language,
  sphere: choice(spheres),
  summary: longText({ min: 40, max: 600 }),
  body: markdown({ min: shortestBody, max: longestBody }),
});

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

export type NewDraft = Optional<z.output<typeof newDraftSchema>, "numbered">;
export type Draft = Optional<z.output<typeof draftSchema>, "numbered" | "theirs">;
