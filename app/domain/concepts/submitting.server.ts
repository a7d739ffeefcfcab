import type { z } from "zod";
import { today } from "~/platform/clock.server";
import { nextNumber } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { kindOf } from "./drafting.server";
import { conceptSchema } from "./drafting.schema";
import { takeStep } from "./stepping.server";

interface At {
  code: string;
  revision: number;
}

/** Thrown when a concept that is not complete is submitted: what is missing, by field. */
export class Incomplete extends Error {
  constructor(readonly mistakes: z.ZodError) {
    super("The concept is not complete.");
  }
}

/** Submits one's draft or returned concept for review. */
export async function submitConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "submit", at, async (tx, concept) => {
    const { error } = conceptSchema.safeParse(concept);
    if (error) throw new Incomplete(error);
    return {
      data: {
        authorKind: kindOf(actor),
        submittedOn: today(),
        submittedSeq: await nextNumber(tx, "conceptSubmitted"),
      },
    };
  });
}

/** Takes one's concept back, for good, before it is published. */
export async function withdrawConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "withdraw", at);
}
