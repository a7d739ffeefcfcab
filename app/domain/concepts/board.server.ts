import { allow, may, type Who } from "~/domain/permissions";
import { type Language, languageName, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { db, Prisma, sql } from "~/platform/db.server";
import { authorsShown } from "./authors";
import { authorRows, authorsInOrder } from "./authors.server";
import { type BoardFilter, boardFilterOf } from "./board.schema";
import { formerAuthorsAmong, formerlyWrittenBy } from "./former-authors.server";
import { judgementOf, judgementRows } from "./judgement.server";
import { listAround } from "./listing.server";
import type { Place } from "./listing.schema";
import { boardStates, inAuthorsHands, type BoardState } from "./states";
import { saidIn } from "./wordings";

/** The version in work of a concept `c`, as `versionInWork` counts it. */
const inWork = Prisma.sql`1 + COALESCE((SELECT MAX(v."number") FROM "ConceptVersion" v WHERE v."conceptId" = c."id"), 0)`;

/** What a text in work lacks, as a condition. */
function lacking(lack: NonNullable<BoardFilter["lacks"]>): Prisma.Sql {
  if (lack === "announcement") {
    return Prisma.sql`EXISTS (SELECT 1 FROM "ConceptDecision" d WHERE d."conceptId" = c."id")`;
  }
  const reviews = Prisma.sql`SELECT 1 FROM "Review" r WHERE r."conceptId" = c."id" AND r."forVersion" = ${inWork}`;
  if (lack === "reviewers") return Prisma.sql`NOT EXISTS (${reviews} AND r."state" <> 'declined')`;
  return Prisma.sql`EXISTS (${reviews} AND r."state" = 'asked' AND r."dueOn" < ${today()})`;
}

/**
 * Ids of the concepts of a page of the board. What others say of the actor's own text is no way to find it: a filter
 * that asks how texts are judged leaves own ones out.
 */
async function idsOnBoard(
  actor: Who,
  { state, sphere, kind, language, call, lacks }: BoardFilter,
  { from, to, descending, take }: { from?: number; to?: number; descending: boolean; take: number },
): Promise<string[]> {
  const former = lacks ? await formerlyWrittenBy(actor.id, ["submitted", "in_review"]) : [];
  const narrowed = [
    Prisma.sql`c."submittedSeq" IS NOT NULL`,
    ...(from === undefined ? [] : [Prisma.sql`c."submittedSeq" > ${from}`]),
    ...(to === undefined ? [] : [Prisma.sql`c."submittedSeq" < ${to}`]),
    ...(sphere ? [Prisma.sql`c."sphere" = ${sphere}`] : []),
    ...(kind ? [Prisma.sql`c."authorKind" = ${kind}`] : []),
    ...(language ? [Prisma.sql`c."language" = ${language}`] : []),
    ...(call ? [Prisma.sql`c."callId" = (SELECT k."id" FROM "Call" k WHERE k."code" = ${call})`] : []),
    ...(lacks
      ? [
          lacking(lacks),
          // Only what is in review, or is to be, lacks anything.
          Prisma.sql`c."state" IN ('submitted', 'in_review')`,
          Prisma.sql`NOT EXISTS (SELECT 1 FROM "ConceptAuthor" a WHERE a."conceptId" = c."id" AND a."accountId" = ${actor.id})`,
        ]
      : []),
    ...(former.length > 0 ? [Prisma.sql`c."id" NOT IN (${Prisma.join(former)})`] : []),
  ];
  const order = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  // Each part is read in the order of its index, and only as far as the page goes.
  const parts = standingIn(state).map(
    (standing) => Prisma.sql`SELECT * FROM (SELECT c."id", c."submittedSeq" AS "seq" FROM "Concept" c
      WHERE ${Prisma.join([standing, ...narrowed], " AND ")}
      ORDER BY c."submittedSeq" ${order} LIMIT ${take}) p`,
  );
  const rows = await sql().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (${Prisma.join(parts, " UNION ALL ")}) b ORDER BY "seq" ${order} LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

/** Where on the board a concept stands: with the text in work, or with what is read while a next version is a draft. */
function standingIn(state: BoardState): Prisma.Sql[] {
  const own = Prisma.sql`c."state" = ${state}`;
  if (state !== "published" && state !== "archived") return [own];
  return [own, Prisma.sql`c."state" = 'draft' AND c."reading" = ${state === "published" ? "open" : "archived"}`];
}

const shownOnBoard = {
  ...{ id: true, code: true, title: true, state: true, reading: true, sphere: true, authorKind: true },
  ...{ language: true, submittedOn: true, publishedOn: true, submittedSeq: true },
  current: { select: { title: true, number: true } },
  authors: authorsInOrder,
  ...judgementRows,
} as const satisfies Prisma.ConceptSelect;

/**
 * Concepts in one state for the organizers, without their authors until the decision is announced: what waits, the
 * oldest first; what is done, the newest first. Each with how far its review is; nothing of that for what the actor
 * writes or has written. Costs what the page shows.
 */
export async function listConceptsForReview(
  actor: Who | null,
  { page = {}, ...filter }: BoardFilter & { page?: Place },
) {
  allow(actor, may.organize(actor));
  const { state } = filter;
  const waiting = state === "submitted" || state === "in_review" || state === "accepted";
  return listAround("submittedSeq", !waiting, page, async ({ where, orderBy, take }) => {
    const { submittedSeq: edge } = where as { submittedSeq: { gt?: number; lt?: number } };
    const descending = (orderBy as { submittedSeq: string }).submittedSeq === "desc";
    const bounds = {
      ...(edge.gt !== undefined && { from: edge.gt }),
      ...(edge.lt !== undefined && { to: edge.lt }),
    };
    const rows = await readRows(await idsOnBoard(actor, filter, { ...bounds, descending, take }));
    const formerly = await formerAuthorsAmong(
      db(),
      rows.map(({ id }) => id),
    );
    return rows.map((row) => onRow(row, actor, formerly(row.id, actor.id)));
  });
}

/** The rows of these ids, in the order of the ids. */
async function readRows(ids: readonly string[]) {
  const rows = await db().concept.findMany({ where: { id: { in: [...ids] } }, select: shownOnBoard });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Read = Awaited<ReturnType<typeof readRows>>[number];

/** A row of the board as its reader may see it. */
function onRow(row: Read, reader: Who, formerly: boolean) {
  const { code, state, reading, current, title, sphere, authorKind, language, authors } = row;
  const { submittedOn, publishedOn, submittedSeq } = row;
  const own = formerly || authors.some(({ accountId }) => accountId === reader.id);
  return {
    ...{ code, state, sphere, authorKind, language, submittedOn, publishedOn, submittedSeq, own },
    // What is in its authors' hands is called as people read it.
    title: current && inAuthorsHands(state) ? current.title : title,
    /** Whether the text in work is a next version of what people read. */
    next: reading !== "none" && state !== "published" && state !== "archived",
    authors: authorsShown({ state, current }, (what) => authorRows(authors, what)),
    /** How far its review is; null for one's own, and where nothing is judged. */
    judgement: own ? null : judgementOf(row, reader),
  };
}

/** A row as an export has it: the same page by page, after a place. */
export async function listForExport(actor: Who | null, filter: BoardFilter, after: number | undefined, take: number) {
  allow(actor, may.organize(actor));
  const bounds = after === undefined ? {} : { from: after };
  const rows = await readRows(await idsOnBoard(actor, filter, { ...bounds, descending: false, take }));
  const formerly = await formerAuthorsAmong(
    db(),
    rows.map(({ id }) => id),
  );
  const calls = await db().concept.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, callId: { not: null } },
    select: { code: true, call: { select: { titleBe: true, titleRu: true, titleEn: true } } },
  });
  const callOf = new Map(calls.map(({ code, call }) => [code, call]));
  return rows.map((row) => {
    const { authors: _, ...shown } = onRow(row, actor, formerly(row.id, actor.id));
    const call = callOf.get(row.code);
    return { ...shown, call: (reader: Language) => (call ? saidIn(call, "title", reader).text : "") };
  });
}

/** More than there will ever be on the board. */
const mostExported = 1_000_000;

/** How many concepts this part of the board has. */
export async function countForExport(actor: Who | null, filter: BoardFilter): Promise<number> {
  allow(actor, may.organize(actor));
  return (await idsOnBoard(actor, filter, { descending: false, take: mostExported })).length;
}

/** The largest number that the board counts to. */
export const mostCounted = 100;

/** How many of these there are, as far as the board counts. */
async function counted(query: Prisma.Sql): Promise<number> {
  const [row] = await sql().$queryRaw<[{ count: bigint }]>`
    SELECT COUNT(*) AS "count" FROM (${query} LIMIT ${mostCounted}) p`;
  return Number(row.count);
}

/** How many concepts stand in each state of the board: up to a hundred, which stands for a hundred or more. */
export async function countConceptsByState(actor: Who | null): Promise<Record<BoardState, number>> {
  allow(actor, may.organize(actor));
  const counts = await Promise.all(
    boardStates.map(async (state) => {
      const parts = standingIn(state).map((standing) =>
        counted(Prisma.sql`SELECT 1 FROM "Concept" c WHERE ${standing} AND c."submittedSeq" IS NOT NULL`),
      );
      const sum = (await Promise.all(parts)).reduce((all, one) => all + one, 0);
      return [state, Math.min(sum, mostCounted)] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<BoardState, number>;
}

/** What waits for organizers in the review of others' concepts: without reviewers, overdue, to be announced. */
export async function countLacking(actor: Who | null): Promise<Record<NonNullable<BoardFilter["lacks"]>, number>> {
  allow(actor, may.organize(actor));
  const count = async (lacks: NonNullable<BoardFilter["lacks"]>) =>
    (await idsOnBoard(actor, { state: "in_review", lacks }, { descending: false, take: mostCounted })).length;
  const [reviewers, reviews, announcement] = await Promise.all([
    count("reviewers"),
    count("reviews"),
    count("announcement"),
  ]);
  return { reviewers, reviews, announcement };
}

/** The calls that the board can be narrowed by, the last opened first; at most 100. */
export async function listCallsOnBoard(actor: Who | null, reader: Language) {
  allow(actor, may.organize(actor));
  const calls = await db().call.findMany({
    where: { concepts: { some: {} } },
    orderBy: { seq: "desc" },
    take: 100,
    select: { code: true, titleBe: true, titleRu: true, titleEn: true },
  });
  return calls.map((call) => ({ code: call.code, title: saidIn(call, "title", reader).text }));
}

/** In words what a part of the board is narrowed by: its state first. */
export async function describeBoard(actor: Who | null, query: string, reader: Language): Promise<string[]> {
  allow(actor, may.organize(actor));
  const t = translator(reader);
  const { state, sphere, kind, language, call, lacks } = boardFilterOf(query);
  const row = call ? await db().call.findUnique({ where: { code: call } }) : null;
  return [
    t("organizing-reviews:file.state", { state: t(`organizing-concepts:board.state.${state}`) }),
    ...(sphere ? [t(`common:sphere.${sphere}`)] : []),
    ...(kind ? [t(`concepts:kind.${kind}`)] : []),
    ...(language ? [languageName(language)] : []),
    ...(row ? [saidIn(row, "title", reader).text] : []),
    ...(lacks ? [`${t("organizing-reviews:lacks.label")}: ${t(`organizing-reviews:lacks.${lacks}`)}`] : []),
  ];
}
