import { allow, may, type Who } from "~/domain/permissions";
import { tag } from "~/platform/crypto.server";
import { db, sql, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";

/** The most concepts that one follows. */
export const mostFollowed = 200;

/** What stands for an account where it follows concepts: an HMAC under a key outside the database. */
export function followerTag(accountId: string): string {
  return tag("concept-follower", accountId);
}

const newest = {
  id: true,
  reading: true,
  current: { select: { number: true } },
  officialAnswers: { orderBy: { seq: "desc" }, take: 1, select: { seq: true } },
} as const;

async function readable(slug: string) {
  return found(await db().concept.findFirst({ where: { slug, reading: { not: "none" } }, select: { ...newest } }));
}

/** Follows a concept from how it stands now; once, however often it is asked. */
export async function follow(actor: Actor | null, slug: string): Promise<void> {
  allow(actor, may.followConcept(actor));
  const { id: conceptId, current, officialAnswers: answers } = await readable(slug);
  const own = followerTag(actor.id);
  await transaction(async (tx) => {
    if ((await tx.conceptFollow.count({ where: { tag: own } })) >= mostFollowed) refuse(409, "followsFull");
    await tx.$executeRaw`
      INSERT INTO "ConceptFollow" ("tag", "conceptId", "version", "answer")
      VALUES (${own}, ${conceptId}, ${current?.number ?? 1}, ${answers[0]?.seq ?? 0})
      ON CONFLICT ("tag", "conceptId") DO NOTHING`;
  });
}

/** Follows a concept no longer; nothing where it was not followed. */
export async function unfollow(actor: Actor | null, slug: string): Promise<void> {
  allow(actor, may.followConcept(actor));
  const { id: conceptId } = await readable(slug);
  await db().conceptFollow.deleteMany({ where: { tag: followerTag(actor.id), conceptId } });
}

/** Whether the actor follows a concept. */
export async function follows(who: Who, conceptId: string): Promise<boolean> {
  const rows = await sql().$queryRaw<unknown[]>`
    SELECT 1 AS "one" FROM "ConceptFollow" WHERE "tag" = ${followerTag(who.id)} AND "conceptId" = ${conceptId}`;
  return rows.length > 0;
}

/** The concepts that the actor follows, those with something new first; each with what was seen and what is new. */
export async function listFollowed(who: Who | null) {
  allow(who, may.followConcept(who));
  const rows = await db().conceptFollow.findMany({
    where: { tag: followerTag(who.id), concept: { reading: { not: "none" } } },
    take: mostFollowed,
    select: {
      version: true,
      answer: true,
      concept: {
        select: {
          ...{ slug: true, language: true, sphere: true, reading: true, publishedSeq: true },
          current: { select: { number: true, title: true, publishedOn: true, changes: true } },
          officialAnswers: { orderBy: { seq: "desc" }, take: 1, select: { seq: true, answeredOn: true } },
        },
      },
    },
  });
  return rows
    .flatMap(({ version, answer, concept: { current, officialAnswers: answers, slug, ...concept } }) =>
      current && slug
        ? [
            {
              ...{ slug, title: current.title, language: concept.language, sphere: concept.sphere },
              archived: concept.reading === "archived",
              seen: version,
              // What changed is said where there is a newer version than the one that was seen.
              version:
                current.number > version
                  ? { number: current.number, day: current.publishedOn, changes: current.changes }
                  : null,
              answeredOn: (answers[0]?.seq ?? 0) > answer ? (answers[0]?.answeredOn ?? null) : null,
              place: concept.publishedSeq ?? 0,
            },
          ]
        : [],
    )
    .sort((a, b) => Number(isNew(b)) - Number(isNew(a)) || b.place - a.place)
    .map(({ place: _place, ...one }) => one);
}

/** Whether something of it was not seen yet. */
export function isNew(one: { version: unknown; answeredOn: unknown }): boolean {
  return one.version !== null || one.answeredOn !== null;
}

/** How many of the followed concepts have something new. */
export async function countNews(who: Who | null): Promise<number> {
  allow(who, may.followConcept(who));
  const [row] = await sql().$queryRaw<{ count: number }[]>`
    SELECT COUNT(*) AS "count" FROM "ConceptFollow" f
    JOIN "Concept" c ON c."id" = f."conceptId" AND c."reading" <> 'none'
    JOIN "ConceptVersion" v ON v."id" = c."currentId"
    WHERE f."tag" = ${followerTag(who.id)}
      AND (v."number" > f."version"
        OR EXISTS (SELECT 1 FROM "OfficialAnswer" a WHERE a."conceptId" = c."id" AND a."seq" > f."answer"))`;
  return Number(row?.count ?? 0);
}

/** Notes that the actor has seen all that is new of what they follow. */
export async function noteSeen(actor: Actor | null): Promise<void> {
  allow(actor, may.followConcept(actor));
  await db().$executeRaw`
    UPDATE "ConceptFollow" SET
      "version" = COALESCE((SELECT v."number" FROM "Concept" c JOIN "ConceptVersion" v ON v."id" = c."currentId"
        WHERE c."id" = "ConceptFollow"."conceptId"), "version"),
      "answer" = COALESCE((SELECT MAX(a."seq") FROM "OfficialAnswer" a
        WHERE a."conceptId" = "ConceptFollow"."conceptId"), "answer")
    WHERE "tag" = ${followerTag(actor.id)}`;
}

/** All that an account follows: for the person, and for erasing. */
export async function followsOf(tx: Tx, accountId: string) {
  return tx.conceptFollow.findMany({ where: { tag: followerTag(accountId) }, orderBy: { conceptId: "asc" } });
}

/** Has an account follow a concept no longer, which it now writes. */
export async function forgetFollow(tx: Tx, conceptId: string, accountId: string): Promise<void> {
  await tx.conceptFollow.deleteMany({ where: { tag: followerTag(accountId), conceptId } });
}

/** Forgets what an account follows. */
export async function forgetFollowsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.conceptFollow.deleteMany({ where: { tag: followerTag(accountId) } });
}
