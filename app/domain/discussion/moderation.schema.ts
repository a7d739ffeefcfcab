import { z } from "zod";
import { choice, longText, wholeNumber } from "~/domain/fields";
import { muteDays, paces, reasons } from "./report-reasons";

const reason = choice(reasons);
/** What is said to whom it concerns. */
const words = longText({ min: 10, max: 1000 });
/** Which decision was the last one when the form was made; 0 before the first. */
const seen = wholeNumber({ min: 0, max: 999_999_999 });

export const reportSchema = z.object({ reason, words: longText({ min: 0, max: 500 }) });

/** Hiding a comment, or warning its author. */
export const hidingSchema = z.object({ reason, words, seen });

export const restoringSchema = z.object({ words, seen });

export const keepingSchema = z.object({ seen });

export const mutingSchema = z.object({
  reason,
  words,
  seen,
  days: choice(muteDays).transform(Number),
});

export const appealSchema = z.object({ words });

/** What another moderator decides on an appeal. */
export const appealDecisionSchema = z.object({ outcome: choice(["upheld", "restored"]), answer: words });

/** Why a comment that waits is not let through. */
export const decliningSchema = z.object({ reason, words });

/** Why a discussion is closed, or opened again; read by all. */
export const closingSchema = z.object({ words });

export const paceSchema = z.object({
  slowMinutes: choice(paces).transform(Number),
  /** As the form showed it. */
  before: choice(paces).transform(Number),
});

export type Hiding = z.output<typeof hidingSchema>;
export type Muting = z.output<typeof mutingSchema>;
