import { z } from "zod";
import { choice, hidden, wholeNumber } from "../fields";
import { readinesses } from "./readiness";

/** Where somebody lives; on the card only. */
export const residences = ["in_belarus", "abroad", "unsaid"] as const;

/** How many positions a card holds. */
export const mostChoices = 5;

const revision = hidden({ max: 9 }).regex(/^\d+$/, "errors:staleForm").transform(Number);
const position = hidden({ max: 200 });

/** An act on a choice of one's card: the position, and the revision of the card that the page showed. */
export const choiceSchema = z.object({ position, revision });

export const readinessSchema = z.object({ position, revision, readiness: choice(readinesses) });

export const choosingSchema = z.object({
  position,
  revision,
  readiness: choice(readinesses),
  rank: wholeNumber({ min: 1, max: mostChoices }),
});
