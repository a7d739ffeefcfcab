import { comment } from "~/domain/discussion/commenting.server";
import { hideComment, muteAuthor } from "~/domain/discussion/moderating.server";
import { appeal } from "~/domain/discussion/own-moderation.server";
import { reportComment } from "~/domain/discussion/reporting.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { member, type Person } from "./cast";

/** A comment that waits for a moderator; gives its code. */
export async function waitingComment(
  author: { id: string },
  conceptId: string,
  body = "Words that wait.",
  more: object = {},
): Promise<string> {
  const code = newCode();
  const seq = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);
  await db().waitingComment.create({
    data: {
      ...{ id: newId(), code, conceptId, authorId: author.id, content: JSON.stringify({ body }), seq },
      ...{ bodyHtml: renderComment(body), sentOn: today(), state: "waiting", formToken: newToken(), ...more },
    },
  });
  return code;
}

/** What moderators decided on somebody and a comment of theirs, what they reported, and what of theirs waits. */
export async function moderatedPerson(
  person: Person,
  other: Person,
  on: { id: string; slug: string },
  hidden: string,
  marks: Record<string, string>,
): Promise<void> {
  const moderator = await member("moderator");
  const said = { reason: "insult" as const, seen: 0 };
  await hideComment(moderator, hidden, { ...said, words: marks.hiding! });
  await appeal(person, hidden, { words: marks.appealed! });
  const own = await comment(person, on.slug, { body: "What a mute is for.", formToken: newToken() });
  await muteAuthor(moderator, own, { ...said, words: marks.mute!, days: 1 });
  const where = { conceptId: on.id, authorId: other.id, state: "visible" };
  const { code: theirs } = await db().comment.findFirstOrThrow({ where });
  await reportComment(person, theirs, { reason: "spam", words: marks.reported! });
  await waitingComment(person, on.id, marks.waiting);
}

/** What a moderator decided on comments, members and discussions of others, with these words. */
export async function moderatedBy(decidedById: string, on: { id: string; code: string }, words: string): Promise<void> {
  const { id: commentId, conceptId, authorId } = await db().comment.findUniqueOrThrow({ where: { code: on.code } });
  const by = { decidedById, decidedOn: today() };
  const named = () => ({ id: newId(), code: newCode() });
  let seq = 2_000_000 + Math.floor(Math.random() * 1_000_000);
  const decision = { ...named(), commentId, act: "hidden", reason: "spam", words, seq: (seq += 1) };
  await db().commentDecision.create({ data: { ...decision, ...by } });
  const appealed = {
    decisionId: decision.id,
    appealedById: authorId!,
    words: "Why it should stand",
    appealedOn: today(),
  };
  await db().appeal.create({
    data: { ...named(), ...appealed, state: "upheld", answer: words, seq: (seq += 1), ...by },
  });
  const sanction = { ...named(), accountId: authorId!, kind: "warned", reason: "spam", words, seq: (seq += 1) };
  await db().sanction.create({ data: { ...sanction, ...by } });
  await waitingComment({ id: authorId! }, conceptId, "Declined.", { state: "declined", reason: "spam", words, ...by });
  await db().discussionAct.create({
    data: { id: newId(), conceptId, act: "closed", words, decidedById, takenOn: today(), seq: (seq += 1) },
  });
}
