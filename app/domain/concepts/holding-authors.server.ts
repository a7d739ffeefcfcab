import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { writtenBy } from "./authors.server";

/** What becomes of the authors of a concept. Named in `coauthors:change`. */
export type AuthorChangeKind = "invited" | "revoked" | "joined" | "declined" | "moved" | "left";

/** States in which the authors are as they were when the text was handed in. */
export const frozenStates = ["submitted", "in_review", "accepted"];

/** States in which authors come and change places: those of a text in work. */
export const openStates = ["draft", "returned"];

/**
 * Takes hold of the authors of a concept that the actor writes, in one of these states and, where it is named, as
 * they stood at `seq`; gives its id. Refuses with 404 what is another's, with 409 who comes too late.
 */
export async function holdAuthors(
  tx: Tx,
  actor: Actor,
  { code, states, seq }: { code: string; states: readonly string[]; seq?: number },
): Promise<string> {
  allow(actor, may.writeConcept(actor));
  const { count } = await tx.concept.updateMany({
    where: {
      code,
      ...writtenBy(actor.id),
      state: { in: [...states] },
      ...(seq === undefined ? {} : { authorsSeq: seq }),
    },
    data: { authorsSeq: { increment: 1 } },
  });
  const concept = await tx.concept.findFirst({
    where: { code, ...writtenBy(actor.id) },
    select: { id: true, state: true },
  });
  if (!concept) refuse(404);
  if (count === 0) refuse(409, states.includes(concept.state) ? "authorsMoved" : "authorsFrozen");
  return concept.id;
}

/** Notes a change for the authors; what somebody does again and again on one day is noted once. */
export async function noteChange(
  tx: Tx,
  conceptId: string,
  kind: AuthorChangeKind,
  byId: string | null,
): Promise<void> {
  const madeOn = today();
  const last = await tx.authorChange.findFirst({ where: { conceptId }, orderBy: { seq: "desc" } });
  if (last && kind === "moved" && last.kind === kind && last.byId === byId && last.madeOn === madeOn) return;
  const seq = await nextNumber(tx, "authorChange");
  await tx.authorChange.create({ data: { id: newId(), conceptId, seq, kind, byId, madeOn } });
}
