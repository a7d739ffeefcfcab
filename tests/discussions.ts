import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";

/** A comment of an invented discussion, as its row says. */
export interface Made {
  id: string;
  code: string;
  conceptId: string;
  parentId: string | null;
  rootId: string;
  seq: number;
  depth: number;
  rootNumber: number | null;
  authorId: string | null;
  body: string;
  bodyHtml: string;
  writtenOn: string;
  formToken: string;
  state: string;
  replyCount: number;
  threadSize: number;
  stance: string;
  section: string;
  endorsements: number;
}

const stances = ["none", "for", "against", "question"];

/**
 * A discussion of so many comments, the same each time: every third a root by one of the first two writers, replies by
 * any of them to whatever came before, some hidden, some deleted, with stances, sections and endorsements.
 */
export async function discussionOf(
  conceptId: string,
  writers: readonly { id: string }[],
  count: number,
): Promise<Made[]> {
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const comments: Made[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const parent = seq % 3 === 1 ? null : comments[random(comments.length)]!;
    const id = newId();
    comments.push({
      ...{ id, code: newCode(), conceptId, parentId: parent?.id ?? null, rootId: parent?.rootId ?? id, seq },
      depth: parent ? Math.min(parent.depth + 1, 2) : 0,
      rootNumber: parent ? null : Math.ceil(seq / 3),
      authorId: writers[random(parent ? writers.length : 2)]!.id,
      ...{ body: `Comment ${seq}`, bodyHtml: `<p>Comment ${seq}</p>`, writtenOn: today(), formToken: newToken() },
      ...{ state: random(9) ? "visible" : random(2) ? "hidden" : "deleted", replyCount: 0, threadSize: 0 },
      stance: parent ? "none" : stances[random(stances.length)]!,
      section: parent || random(2) ? "" : "text-where-we-stand",
      endorsements: random(3) ? 0 : random(16),
    });
  }
  const standing = comments.filter(({ state }) => state !== "deleted");
  for (const one of comments) {
    if (one.state === "deleted") Object.assign(one, { authorId: null, body: "", bodyHtml: "", endorsements: 0 });
    one.replyCount = standing.filter(({ parentId }) => parentId === one.id).length;
    if (one.depth === 0) one.threadSize = standing.filter(({ rootId, depth }) => rootId === one.id && depth > 0).length;
  }
  for (let at = 0; at < count; at += 500) await db().comment.createMany({ data: comments.slice(at, at + 500) });
  await db().concept.update({
    where: { id: conceptId },
    data: { lastSeq: count, rootCount: Math.ceil(count / 3), commentCount: standing.length },
  });
  return comments;
}
