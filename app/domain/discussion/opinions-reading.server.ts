import type { ReadableConcept } from "~/domain/concepts/reading.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db, sql } from "~/platform/db.server";
import { type StatementToVote, votersBand, type Vote } from "./opinions";
import { drawWhenDue, pictureIn } from "./opinions-drawing.server";
import type { OpinionMapShown, OpinionPicture } from "./opinions-saying";
import { findOwnVotes } from "./opinions-voting.server";

function mapShown(picture: OpinionPicture, words: ReadonlyMap<number, string>): OpinionMapShown {
  const told = new Map(
    picture.statements.flatMap(({ number, all, groups }) => {
      const said = words.get(number);
      return said === undefined ? [] : [[number, { words: said, all, groups }] as const];
    }),
  );
  const leaning = ({ number, side }: OpinionPicture["agreed"][number]) => {
    const one = told.get(number);
    return one ? [{ ...one, side }] : [];
  };
  return {
    voters: picture.voters,
    groups: picture.groups,
    agreed: picture.agreed.flatMap(leaning),
    apart: picture.apart.map((group) => group.flatMap(leaning)),
    statements: [...told.values()],
  };
}

/** The statements that stand in a discussion and what the actor said of them, in their order. */
export async function listStatements(who: Who | null, conceptId: string): Promise<StatementToVote[]> {
  allow(who, may.readAsMember(who));
  return (await numbered(who, conceptId)).map(({ number: _number, ...statement }) => statement);
}

async function numbered(who: Who, conceptId: string) {
  const [rows, own] = await Promise.all([
    db().opinionStatement.findMany({
      where: { conceptId, retired: false },
      orderBy: { place: "asc" },
      select: { code: true, number: true, words: true, comment: { select: { code: true, state: true } } },
    }),
    findOwnVotes(who, conceptId),
  ]);
  return rows.map(({ code, number, words, comment }) => ({
    ...{ code, number, words, own: own(number) },
    comment: comment?.state === "visible" ? comment.code : null,
  }));
}

/** The statement to vote on next: the first without a vote after the one that was skipped, then from the beginning. */
export function nextOf<S extends { code: string; own: Vote | null }>(statements: readonly S[], after: string | null) {
  const from = statements.findIndex(({ code }) => code === after) + 1;
  return [...statements.slice(from), ...statements.slice(0, from)].find(({ own }) => own === null) ?? null;
}

/** All of the page of opinions: the statement to vote on next, how many are left, and the map or how far it is. */
export async function findOpinions(
  who: Who | null,
  concept: Pick<ReadableConcept, "id" | "takesComments">,
  after: string | null,
) {
  allow(who, may.readAsMember(who));
  const [statements, map] = await Promise.all([
    numbered(who, concept.id),
    db().opinionMap.findUnique({ where: { conceptId: concept.id } }),
  ]);
  const picture = pictureIn(map?.picture ?? "");
  // A map that was due when the process ended is drawn for the next one who looks.
  if (map && !picture && concept.takesComments) drawWhenDue(concept.id);
  const next = nextOf(statements, after);
  return {
    next: next && { code: next.code, words: next.words, comment: next.comment },
    number: statements.length,
    left: statements.filter(({ own }) => own === null).length,
    map: picture && mapShown(picture, new Map(statements.map(({ number, words }) => [number, words]))),
    band: picture ? null : votersBand(map?.voters ?? 0),
    mayKeep: may.keepStatements(who),
  };
}

/** How many statements a discussion has, for the line that leads to them. */
export async function countStatements(who: Who | null, conceptId: string): Promise<number> {
  allow(who, may.readAsMember(who));
  // Asked with each page of a concept, hence without Prisma's client between.
  const [row] = await sql().$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM "OpinionStatement" WHERE "conceptId" = ${conceptId} AND "retired" = FALSE`;
  return Number(row?.count ?? 0);
}
