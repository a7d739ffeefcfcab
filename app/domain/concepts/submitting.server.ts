import type { z } from "zod";
import { Mendable } from "~/domain/mendable";
import { say } from "~/domain/mistakes";
import { today } from "~/platform/clock.server";
import { nextNumber, type Prisma, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { kindOf } from "./drafting.server";
import { whatIsMissing } from "./fitting-calls.server";
import { endWork, handIn } from "./keeping-reviews.server";
import { type Standing, takeStep } from "./stepping.server";

interface At {
  code: string;
  revision: number;
}

type Submitted = Pick<Standing, "id" | "code" | "reading" | "changes" | "title" | "summary" | "body" | "submissions">;

/** Thrown when a concept that is not complete is submitted: what is missing, by field. */
export class Incomplete extends Error {
  constructor(readonly mistakes: z.ZodError) {
    super("The concept is not complete.");
  }
}

/**
 * Submits one's draft or returned concept for review, to its call where it has one; a next version only with a line on
 * what it changes.
 */
export async function submitConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "submit", at, (tx, concept) => submission(tx, actor, concept));
}

/** Submits one's draft on its own, out of the call that it was written for. */
export async function submitAlone(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "submit", at, async (tx, concept) => {
    if (concept.state !== "draft") refuse(409);
    await tx.concept.update({ where: { id: concept.id }, data: { callId: null } });
    return submission(tx, actor, concept);
  });
}

async function submission(tx: Tx, actor: Actor, submitted: Submitted) {
  const { id, code, reading, changes } = submitted;
  const missing = await whatIsMissing({ code }, tx);
  if (missing) throw new Incomplete(missing);
  // Readers of a next version are told what it changes.
  if (reading !== "none" && !changes) throw new Mendable("changes", say("required"));
  const data: Prisma.ConceptUpdateManyMutationInput = {
    authorKind: kindOf(actor),
    submittedOn: today(),
    submittedSeq: await nextNumber(tx, "conceptSubmitted"),
  };
  // Counted once: whatever comes back from corrections was there before.
  await tx.call.updateMany({
    where: { concepts: { some: { id, submittedSeq: null } } },
    data: { received: { increment: 1 } },
  });
  return { data: { ...data, ...(await handIn(tx, submitted)) } };
}

/** Takes one's concept back, for good, before it is published. */
export async function withdrawConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "withdraw", at, async (tx, { id }) => ({ data: await endWork(tx, id) }));
}
