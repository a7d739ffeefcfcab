import { z } from "zod";
import { agreed, choice, hidden, line, longText, markdown, secret, wholeNumber } from "~/domain/fields";
import { quietWays } from "./authors";

/** How long a note to an invited person and a biography may be, in characters. */
export const longestNote = 300;
export const longestBiography = 1000;

/** Asks somebody to write with one: at most with a note. Sent twice, the form makes one link. */
export const askingSchema = z.object({
  note: longText({ min: 0, max: longestNote }),
  formToken: hidden({ max: 60 }),
});

/** How readers see an author who is not named publicly. */
export const shownSchema = z.object({ shownAs: choice(quietWays) });

/** The place of an author in the order that the page showed. */
export const placeSchema = z.object({
  place: wholeNumber({ min: 1, max: 1000 }),
  authorsSeq: wholeNumber({ min: 0, max: 999_999_999 }),
});

/** Letters of one alphabet with what stands between names; nothing that hides or imitates. */
const nameLike = /^[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{M} .,'’ʼ-]*$/u;

/** The name under which an expert stands by a text, and what they say of themselves. */
export const publicNameSchema = z.object({
  publicName: line({ min: 3, max: 80 }).refine((name) => nameLike.test(name), "coauthors:letters"),
  biography: markdown({ min: 0, max: longestBiography }),
  understood: agreed(),
  passphraseNow: secret({ max: 500 }),
});

export type Asking = z.output<typeof askingSchema>;
export type Place = z.output<typeof placeSchema>;
export type PublicName = z.output<typeof publicNameSchema>;
