import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { nextNumber, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { allow, may } from "~/domain/permissions";
import { record } from "~/domain/log/recording.server";
import { notify } from "~/domain/notices/notifying.server";
import { indexConceptById } from "./indexing.server";
import { othersConcept } from "./others-concepts.server";
import { type ConceptAct, leadsFrom, leadsTo, notedAs, steps, takes } from "./states";

const standing = {
  id: true,
  code: true,
  slug: true,
  authors: { select: { accountId: true } },
  authorKind: true,
  language: true,
  sphere: true,
  title: true,
  summary: true,
  body: true,
  state: true,
  reading: true,
  currentId: true,
  audience: true,
  changes: true,
  publishedOn: true,
  publishedSeq: true,
  revision: true,
  submissions: true,
} as const;

export type Standing = Prisma.ConceptGetPayload<{ select: typeof standing }>;

/** The concept as the one who takes this step may see it: 404 for others' drafts, 403 for one's own review. */
async function conceptFor(tx: Tx, actor: Actor, act: ConceptAct, code: string): Promise<Standing> {
  const concept = await tx.concept.findUnique({ where: { code }, select: standing });
  if (steps[act].by === "author") {
    allow(actor, may.writeConcept(actor));
    if (!concept || !takes(actor, act, concept)) refuse(404);
    return concept;
  }
  return othersConcept(tx, actor, concept);
}

/** What goes with a step besides the new state. */
interface With {
  data?: Prisma.ConceptUpdateManyMutationInput;
  remarks?: { source: string; html: string };
}

interface At {
  code: string;
  revision: number;
}

type Prepare = (tx: Tx, concept: Standing) => With | Promise<With>;

/**
 * Takes one step: checks who, from which state and which revision the page showed, writes the new state, the
 * step itself and, for an organizer's decision, the log; all in one transaction. Whoever comes second is
 * answered 409, and so is one who decides on a text that has changed since.
 */
export async function takeStep(actor: Actor, act: ConceptAct, at: At, prepare?: Prepare): Promise<void> {
  await transaction((tx) => stepIn(tx, actor, act, at, prepare));
}

/** Takes one step inside a transaction of the caller's. */
export async function stepIn(
  tx: Tx,
  actor: Actor,
  act: ConceptAct,
  { code, revision }: At,
  prepare: Prepare = () => ({}),
): Promise<void> {
  const concept = await conceptFor(tx, actor, act, code);
  if (!leadsFrom(act, concept) || concept.revision !== revision) refuse(409);
  const { data = {}, remarks } = await prepare(tx, concept);
  const { count } = await tx.concept.updateMany({
    where: { id: concept.id, state: concept.state, reading: concept.reading, revision },
    data: { ...data, state: leadsTo(act, concept), revision: { increment: 1 } },
  });
  if (count !== 1) refuse(409);
  if ("currentId" in data) await indexConceptById(tx, concept.id);
  await tx.conceptStep.create({
    data: {
      id: newId(),
      conceptId: concept.id,
      seq: await nextNumber(tx, "conceptStep"),
      fromState: concept.state,
      toState: notedAs(act),
      remarks: remarks?.source ?? "",
      remarksHtml: remarks?.html ?? "",
      byId: actor.id,
      takenOn: today(),
    },
  });
  if (steps[act].by === "reviewer") {
    await record(tx, actor.id, `concept.${steps[act].to}`, { kind: "concept", code });
    if (steps[act].to !== "in_review") {
      const authors = concept.authors.map(({ accountId }) => accountId);
      await notify(tx, actor.id, authors, { kind: "decision", subject: code, says: `concept.${steps[act].to}` });
    }
  }
}
