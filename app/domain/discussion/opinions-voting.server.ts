import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { tag } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { type Vote, voteAt, withVote } from "./opinions";
import { drawWhenDue } from "./opinions-drawing.server";

/**
 * The only join between an account and its votes in one discussion: an HMAC of both under a key outside the database, so
 * that the votes of a member belong together within a discussion, and to nobody across discussions.
 */
export function opinionTag(conceptId: string, accountId: string): string {
  return tag("opinion-voter", `${conceptId} ${accountId}`);
}

/** Takes the row of the map, whose lock makes those who act at the same time wait for each other. */
export async function holdMap(tx: Tx, conceptId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "OpinionMap" ("conceptId") VALUES (${conceptId})
    ON CONFLICT ("conceptId") DO UPDATE SET "voters" = "OpinionMap"."voters"`;
}

/** Says it where a discussion takes no votes: closed, or in the archive. */
export async function refuseClosed(tx: Tx, conceptId: string): Promise<void> {
  const open = { id: conceptId, reading: "open", discussion: "open" };
  if ((await tx.concept.count({ where: open })) === 0) throw new Mendable("form", sayBack("opinionsClosed"));
}

/** The discussion at an address, where members read it. */
export async function findDiscussed(slug: string) {
  const select = { id: true, code: true, reading: true, discussion: true } as const;
  return found(await db().concept.findFirst({ where: { slug, reading: { not: "none" } }, select }));
}

/**
 * Votes on statements by their codes; null takes a vote back. Says it where the discussion is closed, and where none of
 * the statements stands there any more in the words that were read. Those of other discussions are no statements here.
 */
export async function voteOn(actor: Who | null, slug: string, given: ReadonlyMap<string, Vote | null>): Promise<void> {
  allow(actor, may.voteOnStatements(actor));
  const { id: conceptId } = await findDiscussed(slug);
  if (given.size === 0) return;
  await transaction(async (tx) => {
    await holdMap(tx, conceptId);
    await refuseClosed(tx, conceptId);
    const statements = await tx.opinionStatement.findMany({
      where: { conceptId, retired: false, code: { in: [...given.keys()] } },
      select: { id: true, code: true, number: true },
    });
    if (statements.length === 0) throw new Mendable("form", sayBack("statementGone"));
    const acts = statements.map(({ number, code }) => ({ number, vote: given.get(code) ?? null }));
    await writeVotes(tx, { conceptId, tag: opinionTag(conceptId, actor.id) }, acts);
    await tx.opinionStatement.updateMany({
      where: { id: { in: statements.filter(({ code }) => given.get(code)).map(({ id }) => id) }, voted: false },
      data: { voted: true },
    });
  });
  drawWhenDue(conceptId);
}

/** Writes the votes into the voter's row, and counts voters and those who have changed since the picture. */
async function writeVotes(
  tx: Tx,
  key: { conceptId: string; tag: string },
  acts: { number: number; vote: Vote | null }[],
): Promise<void> {
  const before = await tx.opinionVoter.findUnique({ where: { conceptId_tag: key } });
  const votes = acts.reduce((row, { number, vote }) => withVote(row, number, vote), before?.votes ?? "");
  if (votes === (before?.votes ?? "")) return;
  if (votes === "") return removeVoter(tx, key);
  await tx.opinionVoter.upsert({
    where: { conceptId_tag: key },
    create: { ...key, votes, moved: true },
    update: { votes, moved: true },
  });
  await tx.opinionMap.update({
    where: { conceptId: key.conceptId },
    data: { voters: { increment: before ? 0 : 1 }, moved: { increment: before?.moved ? 0 : 1 } },
  });
}

/** Takes a voter out, who counts no longer: whoever is gone does not bring the next picture nearer. */
async function removeVoter(tx: Tx, key: { conceptId: string; tag: string }): Promise<void> {
  const { moved } = await tx.opinionVoter.delete({ where: { conceptId_tag: key } });
  await tx.opinionMap.update({
    where: { conceptId: key.conceptId },
    data: { voters: { decrement: 1 }, moved: { decrement: moved ? 1 : 0 } },
  });
}

/** The actor's own votes in a discussion, by the numbers of its statements. */
export async function findOwnVotes(who: Who, conceptId: string): Promise<(number: number) => Vote | null> {
  const key = { conceptId, tag: opinionTag(conceptId, who.id) };
  const own = await db().opinionVoter.findUnique({ where: { conceptId_tag: key }, select: { votes: true } });
  return (number) => voteAt(own?.votes ?? "", number);
}

const atOnce = 100;

/** The rows of an account: its tags over all discussions that have votes. */
async function rowsOf(tx: Tx, accountId: string) {
  const maps = await tx.opinionMap.findMany({ orderBy: { conceptId: "asc" }, select: { conceptId: true } });
  const rows = [];
  for (let from = 0; from < maps.length; from += atOnce) {
    const keys = maps.slice(from, from + atOnce).map(({ conceptId }) => ({
      ...{ conceptId, tag: opinionTag(conceptId, accountId) },
    }));
    rows.push(...(await tx.opinionVoter.findMany({ where: { OR: keys }, orderBy: { conceptId: "asc" } })));
  }
  return rows;
}

/** What an account thinks of the statements of each discussion, with their words: for the person. */
export async function opinionsOf(tx: Tx, accountId: string) {
  const rows = await rowsOf(tx, accountId);
  const statements = await tx.opinionStatement.findMany({
    where: { conceptId: { in: rows.map(({ conceptId }) => conceptId) } },
    orderBy: { place: "asc" },
    select: { conceptId: true, number: true, words: true },
  });
  return rows.map((row) => ({
    ...row,
    opinions: statements.flatMap(({ conceptId, number, words }) => {
      const vote = conceptId === row.conceptId ? voteAt(row.votes, number) : null;
      return vote ? [{ statement: words, vote }] : [];
    }),
  }));
}

/** Takes back all votes of an account. Pictures that were drawn stay: nobody is in them alone. */
export async function forgetOpinionsOf(tx: Tx, accountId: string): Promise<void> {
  for (const { conceptId, tag: own } of await rowsOf(tx, accountId)) await removeVoter(tx, { conceptId, tag: own });
}
