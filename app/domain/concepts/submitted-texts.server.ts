import { db, type Tx } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { type Change, differencesOf } from "./differences";
import { type Entered, enterReview } from "./review-room.server";
import { inAuthorsHands } from "./states";

const text = { title: true, summary: true, body: true } as const;

const whole = ({ title, summary, body }: Record<keyof typeof text, string>) => [title, summary, body].join("\n\n");

/** What changed between a text that was judged and the one that is judged now. */
export interface ChangesSince {
  /** Day on which the earlier one was handed in. */
  submittedOn: string;
  /** Whether the actor has judged the earlier one. */
  own: boolean;
  language: string;
  changes: Change[];
}

/** The text that those who judge a concept may see: the one in work, or while it is with its authors the last handed in. */
export async function findTextJudged({ conceptId, state, submissions }: Entered, tx: Tx = db()) {
  const { current, ...inWork } = await tx.concept.findUniqueOrThrow({
    where: { id: conceptId },
    select: { ...text, language: true, current: { select: text } },
  });
  if (!inAuthorsHands(state)) return inWork;
  const at = { conceptId_submission: { conceptId, submission: submissions } };
  const handedIn = await tx.submittedText.findUnique({ where: at, select: text });
  return { language: inWork.language, ...(handedIn ?? current ?? { title: inWork.title, summary: "", body: "" }) };
}

/**
 * What the text that is judged changes against the submission before, or, for a reviewer, against the one on which
 * they gave their review last. Null for a first one, and while the text is with its authors. Only for those who may
 * enter the review.
 */
export async function findChangesSinceBefore(actor: Actor, code: string): Promise<ChangesSince | null> {
  return changesIn(await enterReview(actor, code));
}

/** The same for one who has entered. */
export async function changesIn(room: Entered): Promise<ChangesSince | null> {
  const { conceptId, state, submissions } = room;
  if (inAuthorsHands(state)) return null;
  const given = room.own
    ? (await db().review.findUniqueOrThrow({ where: { id: room.own.id }, select: { submission: true } })).submission
    : 0;
  const own = given > 0 && given < submissions;
  const at = { conceptId_submission: { conceptId, submission: own ? given : submissions - 1 } };
  const before = await db().submittedText.findUnique({ where: at, select: { ...text, submittedOn: true } });
  if (!before) return null;
  const now = await findTextJudged(room);
  const changes = differencesOf(whole(before), whole(now));
  return { submittedOn: before.submittedOn, own, language: now.language, changes };
}
