import { length } from "~/domain/fields";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { tag } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { mostConcepts } from "./assigning.schema";
import { formerAuthorsAmong } from "./former-authors.server";
import { announceRemarks, versionInWork } from "./keeping-reviews.server";
import { isOthersConcept, othersConcept } from "./others-concepts.server";
import { onBoard } from "./states";
import { stepIn } from "./stepping.server";

/** What organizers decide on a text in review. Named in `organizing-reviews:decision`. */
export const decisions = ["accept", "return"] as const;

export type Decision = (typeof decisions)[number];

/** The fewest characters with which a text without remarks is returned. */
const shortestWords = 20;

/** The text that a page showed, and what was decided on it. */
interface At {
  code: string;
  revision: number;
  /** Mark of the decision that the page showed; empty where it showed none. */
  seen?: string | undefined;
}

interface Kept {
  decision: string;
  words: string;
  decidedOn: string;
}

/**
 * The mark of a decision, to tell whether it is still the one that a page showed. It is kept nowhere: a number that
 * went up on the concept would tell its authors, who have that in their forms, that something was decided.
 */
function markOf(conceptId: string, { decision, words, decidedOn }: Kept): string {
  return tag("decision", JSON.stringify([conceptId, decision, words, decidedOn])).slice(0, 24);
}

/** A text in review that the actor may decide on: never one that they write or have written. 409 where it moved. */
async function undecidedBy(tx: Tx, actor: Actor, { code, revision }: At) {
  const row = await tx.concept.findUnique({
    where: { code },
    select: {
      ...{ id: true, code: true, state: true, reading: true, revision: true },
      authors: { select: { accountId: true } },
      decision: true,
    },
  });
  const concept = await othersConcept(tx, actor, row);
  if (concept.state !== "in_review" || concept.revision !== revision) refuse(409);
  return concept;
}

/** Decides to accept a text in review; nobody learns of it before it is announced. Words to its authors may go with it. */
export async function decideAcceptance(actor: Actor, at: At, { words }: { words: string }): Promise<void> {
  return decide(actor, at, "accept", words);
}

/**
 * Decides to return a text in review; nobody learns of it before it is announced. Wants words to its authors, or a
 * remark that is still to be sent.
 */
export async function decideReturn(actor: Actor, at: At, { words }: { words: string }): Promise<void> {
  return decide(actor, at, "return", words);
}

async function decide(actor: Actor, at: At, decision: Decision, words: string): Promise<void> {
  const wordsHtml = mendably("words", () => renderComment(words));
  await transaction(async (tx) => {
    const { id: conceptId, code, decision: before } = await undecidedBy(tx, actor, at);
    if ((at.seen ?? "") !== (before ? markOf(conceptId, before) : "")) refuse(409);
    if (decision === "return") await saysWhatToMend(tx, conceptId, words);
    const data = { decision, words, wordsHtml, decidedById: actor.id, decidedOn: today() };
    await tx.conceptDecision.upsert({ where: { conceptId }, create: { conceptId, ...data }, update: data });
    // Which decision it is stands in the log when it is announced: organizers who write read the log as well.
    await record(tx, actor.id, "concept.decided", { kind: "concept", code });
  });
}

/** To return a text without saying what to change helps nobody. */
async function saysWhatToMend(tx: Tx, conceptId: string, words: string): Promise<void> {
  const forVersion = await versionInWork(tx, conceptId);
  if (await tx.remark.count({ where: { conceptId, forVersion, announced: false } })) return;
  if (words === "") throw new Mendable("words", sayBack("reviewing.needsWords"));
  const count = length(words);
  if (count < shortestWords) throw new Mendable("words", say("tooShort", { min: shortestWords, count }));
}

/** Takes back a decision that was not announced: the text is judged again. 409 where it is no longer the one seen. */
export async function takeDecisionBack(actor: Actor, at: At): Promise<void> {
  await transaction(async (tx) => {
    const { id: conceptId, code, decision } = await undecidedBy(tx, actor, at);
    if (!decision || (at.seen !== undefined && at.seen !== markOf(conceptId, decision))) refuse(409);
    await tx.conceptDecision.delete({ where: { conceptId } });
    await record(tx, actor.id, "concept.decisionTakenBack", { kind: "concept", code });
  });
}

/**
 * Announces what was decided: the text is accepted or returned, with the words of the decision, and in returning the
 * remarks go with it. 409 for whoever comes second, and where text or decision are others than the page showed.
 */
export async function announceDecision(actor: Actor, at: At): Promise<void> {
  await transaction(async (tx) => {
    const { id: conceptId, decision } = await undecidedBy(tx, actor, at);
    if (!decision || (at.seen !== undefined && at.seen !== markOf(conceptId, decision))) refuse(409);
    await stepIn(tx, actor, decision.decision as Decision, at, async () => {
      await tx.conceptDecision.delete({ where: { conceptId } });
      if (decision.decision === "return") await announceRemarks(tx, conceptId);
      return { remarks: { source: decision.words, html: decision.wordsHtml } };
    });
  });
}

/** What became of decisions that were announced together. */
export interface Announced {
  announced: number;
  /** Those that were decided otherwise, announced or taken back meanwhile. */
  moved: { code: string; title: string; language: string }[];
}

/**
 * Announces decisions together, each in a transaction of its own: what moved meanwhile is named and holds nobody else
 * up, and whatever stops the work stops it between two concepts. Nothing the actor may not decide on is announced or
 * named.
 */
export async function announceDecisions(actor: Actor, ats: readonly At[]): Promise<Announced> {
  allow(actor, may.organize(actor));
  if (ats.length === 0 || ats.length > mostConcepts) refuse(400, "brokenForm");
  const moved: string[] = [];
  let announced = 0;
  for (const at of new Map(ats.map((one) => [one.code, one])).values()) {
    try {
      await announceDecision(actor, at);
      announced += 1;
    } catch (error) {
      if (!(error instanceof Response)) throw error;
      if (error.status === 409) moved.push(at.code);
      else if (error.status !== 403 && error.status !== 404) throw error;
    }
  }
  const titles = await db().concept.findMany({
    where: { code: { in: moved } },
    select: { code: true, title: true, language: true, state: true, reading: true },
  });
  const shown = titles.filter(onBoard).map(({ code, title, language }) => ({ code, title, language }));
  return { announced, moved: shown };
}

/** A decision as those see it who may announce it. */
export interface ShownDecision {
  decision: Decision;
  words: string;
  wordsHtml: string;
  /** Empty for one who is gone. */
  decider: string;
  decidedOn: string;
  /** Its mark, for the forms that act on it. */
  seen: string;
}

/**
 * What is decided on a text in review and not announced; null where nothing is, and for those who write the text or
 * have written it.
 */
export async function findDecision(actor: Actor, code: string): Promise<ShownDecision | null> {
  allow(actor, may.organize(actor));
  const row = await db().concept.findUnique({
    where: { code },
    select: { id: true, authors: { select: { accountId: true } }, decision: true },
  });
  if (!row?.decision || !(await isOthersConcept(db(), actor, row))) return null;
  const { decision, words, wordsHtml, decidedById, decidedOn } = row.decision;
  const decider = decidedById
    ? await db().account.findUnique({ where: { id: decidedById }, select: { pseudonym: true } })
    : null;
  return {
    ...{ decision: decision as Decision, words, wordsHtml, decidedOn, decider: decider?.pseudonym ?? "" },
    seen: markOf(row.id, row.decision),
  };
}

/**
 * The decisions on these concepts that the actor can announce, the first submitted first, each with what its form is to
 * send. What is not decided, or not the actor's to decide, is left out.
 */
export async function listDecisions(actor: Actor, codes: readonly string[]) {
  allow(actor, may.organize(actor));
  if (codes.length > mostConcepts) refuse(400, "brokenForm");
  const rows = await db().concept.findMany({
    where: {
      ...{ code: { in: [...codes] }, state: "in_review", decision: { isNot: null } },
      authors: { none: { accountId: actor.id } },
    },
    orderBy: [{ submittedSeq: "asc" }, { code: "asc" }],
    select: { id: true, code: true, title: true, language: true, revision: true, decision: true },
  });
  const formerly = await formerAuthorsAmong(
    db(),
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id }) => !formerly(id, actor.id))
    .map(({ id, code, title, language, revision, decision }) => ({
      ...{ code, title, language, revision },
      ...{ decision: decision!.decision as Decision, wordsHtml: decision!.wordsHtml },
      ...{ decidedOn: decision!.decidedOn, seen: markOf(id, decision!) },
    }));
}
