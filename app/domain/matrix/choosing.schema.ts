import { z } from "zod";
import { choice, hidden, longText, wholeNumber } from "../fields";
import { mostPossible } from "../settings.schema";
import { readinesses } from "./readiness";

/** Where somebody lives; on the card only. */
export const residences = ["in_belarus", "abroad", "unsaid"] as const;

/** How long the words on why may be. */
export const longestWhy = 500;

const revision = hidden({ max: 9 }).regex(/^\d+$/, "errors:staleForm").transform(Number);
const position = hidden({ max: 200 });

/** An act on a choice of one's card: the position, and the revision of the card that the page showed. */
export const choiceSchema = z.object({ position, revision });

const why = longText({ min: 0, max: longestWhy });

export const readinessSchema = z.object({ position, revision, readiness: choice(readinesses), why });

export const choosingSchema = z.object({
  position,
  revision,
  readiness: choice(readinesses),
  rank: wholeNumber({ min: 1, max: mostPossible }),
  why,
});

/** All positions of a card in a new order. */
export const orderSchema = z.object({
  positions: z
    .array(position)
    .min(1)
    .max(2 * mostPossible),
  revision,
});
