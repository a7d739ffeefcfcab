import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, nextNumber, sql, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { DiscussionState } from "./judged";

type StateRow = { slowMinutes: number | bigint } & (
  { act: string; words: string; takenOn: string } | { act: null; words: null; takenOn: null }
);

/** How the discussion of a concept stands: whether and why it was closed or opened again, and how fast it goes. */
export async function findDiscussionState(who: Who | null, slug: string): Promise<DiscussionState> {
  allow(who, may.readAsMember(who));
  // Asked with each page of a discussion, hence without Prisma's client between.
  const rows = await sql().$queryRaw<StateRow[]>`
    SELECT c."slowMinutes", d."act", d."words", d."takenOn"
    FROM "Concept" c
    LEFT JOIN "DiscussionAct" d ON d."id" =
      (SELECT e."id" FROM "DiscussionAct" e WHERE e."conceptId" = c."id" ORDER BY e."seq" DESC LIMIT 1)
    WHERE c."slug" = ${slug} AND c."reading" <> 'none'`;
  const { slowMinutes, act, words, takenOn } = found(rows[0]);
  return {
    slug,
    last: act === null ? null : { act, words, day: takenOn },
    slowMinutes: Number(slowMinutes),
    moderates: may.closeDiscussion(who),
  };
}

/** A discussion as moderators arrange it, with all that was done with it. */
export async function findDiscussionToArrange(actor: Who | null, slug: string) {
  allow(actor, may.closeDiscussion(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: {
        ...{ id: true, code: true, slug: true, reading: true, discussion: true, slowMinutes: true, language: true },
        current: { select: { title: true } },
        discussionActs: { orderBy: { seq: "desc" }, take: 20 },
      },
    }),
  );
  return {
    ...{ id: concept.id, code: concept.code, slug, language: concept.language, title: concept.current?.title ?? "" },
    ...{ archived: concept.reading !== "open", closed: concept.discussion === "closed" },
    slowMinutes: concept.slowMinutes,
    acts: concept.discussionActs.map(({ act, words, takenOn, seq }) => ({ act, words, day: takenOn, seq })),
  };
}

async function turn(actor: Who | null, slug: string, words: string, to: "closed" | "open"): Promise<void> {
  const { id, code } = await findDiscussionToArrange(actor, slug);
  allow(actor, may.closeDiscussion(actor));
  const act = to === "closed" ? "closed" : "reopened";
  await transaction(async (tx) => {
    const seq = await nextNumber(tx, "discussionAct");
    const { count } = await tx.concept.updateMany({
      where: { id, reading: "open", discussion: to === "closed" ? "open" : "closed" },
      data: { discussion: to },
    });
    if (count !== 1) refuse(409, "decidedMeanwhile");
    await tx.discussionAct.create({
      data: { id: newId(), conceptId: id, act, words, decidedById: actor.id, takenOn: today(), seq },
    });
    await record(tx, actor.id, `discussion.${act}`, { kind: "concept", code });
  });
}

/** Closes a discussion: it is read with the reason above it, and takes no comments. Refuses a closed one (409). */
export async function closeDiscussion(actor: Who | null, slug: string, { words }: { words: string }): Promise<void> {
  await turn(actor, slug, words, "closed");
}

/** Opens a discussion again, with a reason that all read. Refuses an open one, and the archive (409). */
export async function reopenDiscussion(actor: Who | null, slug: string, { words }: { words: string }): Promise<void> {
  await turn(actor, slug, words, "open");
}

/** Says how often a member may write in a discussion. Refuses where somebody has changed it meanwhile (409). */
export async function setPace(
  actor: Who | null,
  slug: string,
  { slowMinutes, before }: { slowMinutes: number; before: number },
): Promise<void> {
  const { id, code } = await findDiscussionToArrange(actor, slug);
  allow(actor, may.closeDiscussion(actor));
  if (slowMinutes === before) return;
  await transaction(async (tx) => {
    const { count } = await tx.concept.updateMany({ where: { id, slowMinutes: before }, data: { slowMinutes } });
    if (count !== 1) refuse(409, "decidedMeanwhile");
    await record(tx, actor.id, "discussion.paced", { kind: "concept", code }, `${before} > ${slowMinutes}`);
  });
}
