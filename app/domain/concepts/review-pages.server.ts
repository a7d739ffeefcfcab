import type { Language } from "~/locales/t";
import type { Actor } from "~/platform/session.server";
import { notesIn } from "./conferring.server";
import { enterByReview, givenReviewsIn, reviewIn } from "./judging.server";
import { remarksIn } from "./remarking.server";
import { type Entered, enterReview } from "./review-room.server";
import { changesIn } from "./submitted-texts.server";

/** What those who judge a text give and say: each part as its own read shows it. */
async function saidIn(room: Entered, actor: Actor, reader: Language) {
  const [given, said, remarks, since] = await Promise.all([
    givenReviewsIn(room, actor, reader),
    notesIn(room, actor),
    remarksIn(room, actor),
    changesIn(room),
  ]);
  return { given, said, remarks, since };
}

/** All that those who judge a concept give and say, by its code. Only for those who may enter the review. */
export async function findReviewRoom(actor: Actor, code: string, reader: Language) {
  const { given, said, ...work } = await saidIn(await enterReview(actor, code), actor, reader);
  return { given, said, work };
}

/** What was given and said of a version that is read; null where there was nothing. As above, without what is in work. */
export async function findPastReview(actor: Actor, code: string, reader: Language) {
  const room = await enterReview(actor, code);
  const [given, said] = await Promise.all([givenReviewsIn(room, actor, reader), notesIn(room, actor)]);
  return given.reviews.length + said.notes.length > 0 ? { given, said, work: null } : null;
}

/**
 * The actor's own review by its code, as `findReview` gives it, with all that others give and say of the text; nothing
 * of that once the version is published.
 */
export async function findReviewWithRoom(actor: Actor, code: string, reader: Language) {
  const entered = await enterByReview(actor, code);
  const [review, { room }] = [await reviewIn(entered, reader), entered];
  if (!room) return { ...review, others: null, said: null, remarks: null, since: null };
  const { given: others, ...rest } = await saidIn(room, actor, reader);
  return { ...review, others, ...rest };
}

/** The remarks on a text, with what it changes against the submission before. Only for those who may enter the review. */
export async function findRemarksWithChanges(actor: Actor, code: string) {
  const room = await enterReview(actor, code);
  const [remarks, since] = await Promise.all([remarksIn(room, actor), changesIn(room)]);
  return { remarks, since };
}
