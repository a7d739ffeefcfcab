import { allow, may, type Who } from "~/domain/permissions";
import { db, Prisma, sql } from "~/platform/db.server";
import { stands, threadsTold } from "./counting.server";
import type { KeptKind, ShownNotice } from "./kinds";

const perPage = 20;

interface Row {
  code: string;
  seq: number | bigint;
  kind: KeptKind;
  subject: string;
  says: string;
  seen: number | bigint | boolean;
  day: string;
  count: number | bigint;
  first: string | null;
}

/** Rows of the member that still tell of something, the newest first. */
async function read(who: Who, rule: Prisma.Sql, most: number): Promise<Row[]> {
  return sql().$queryRaw<Row[]>`
    SELECT n."code", n."seq", n."kind", n."subject", n."says", n."seen", n."day", ${threadsTold}
    FROM "Notice" n WHERE n."accountId" = ${who.id} AND ${rule} AND ${stands}
    ORDER BY n."seq" DESC LIMIT ${most}`;
}

/** A page of one's notices, the newest first; `next` is the code of the notice after which the next page begins. */
export async function listNotices(
  who: Who | null,
  after: string | null = null,
): Promise<{ items: ShownNotice[]; next: string | null }> {
  allow(who, may.readAsMember(who));
  const last = after
    ? await db().notice.findFirst({ where: { code: after, accountId: who.id }, select: { seq: true } })
    : null;
  const rows = await read(who, last ? Prisma.sql`n."seq" < ${last.seq}` : Prisma.sql`TRUE`, perPage + 1);
  const page = rows.slice(0, perPage);
  return { items: await shown(page), next: rows.length > perPage ? page.at(-1)!.code : null };
}

/** The newest notices of what others said, for the start page; decisions stand there by themselves. */
export async function listNewest(who: Who | null, most: number): Promise<ShownNotice[]> {
  allow(who, may.readAsMember(who));
  return shown(await read(who, Prisma.sql`n."kind" <> 'decision'`, most));
}

/** One notice of one's own; null where there is none, or nothing that it tells of any more. */
export async function findNotice(who: Who, code: string): Promise<ShownNotice | null> {
  const [notice] = await shown(await read(who, Prisma.sql`n."code" = ${code}`, 1));
  return notice ?? null;
}

const titled = { select: { slug: true, code: true, language: true, current: { select: { title: true } } } } as const;

interface Titled {
  slug: string | null;
  language: string;
  current: { title: string } | null;
}

/** Notices with what they tell of: a read for each kind of thing, however many there are. */
async function shown(rows: Row[]): Promise<ShownNotice[]> {
  const subjects = (of: (row: Row) => boolean) => ({ in: rows.filter(of).map(({ subject }) => subject) });
  const about = (thing: string) => (row: Row) => row.kind === "decision" && row.says.startsWith(`${thing}.`);
  const onComment = ({ kind }: Row) => kind !== "decision" && kind !== "comment";
  const onConcept = (row: Row) => row.kind === "comment" || about("concept")(row);
  const [comments, concepts, proposals] = await Promise.all([
    db().comment.findMany({
      where: { code: subjects(onComment) },
      select: { code: true, author: { select: { pseudonym: true } }, concept: titled },
    }),
    db().concept.findMany({ where: { code: subjects(onConcept) }, select: { ...titled.select, title: true } }),
    db().proposal.findMany({ where: { code: subjects(about("proposal")) }, select: { code: true, concept: titled } }),
  ]);
  return rows.map((row) => {
    const comment = onComment(row) ? comments.find(({ code }) => code === row.subject) : undefined;
    const own = onConcept(row) ? concepts.find(({ code }) => code === row.subject) : undefined;
    const proposal = proposals.find(({ code }) => code === row.subject);
    const concept: Titled | undefined = comment?.concept ?? proposal?.concept ?? own;
    const { code, kind, says, day } = row;
    return {
      ...{ code, kind, says, day, seen: Boolean(Number(row.seen)), count: Number(row.count) },
      pseudonym: kind === "moderation" ? null : (comment?.author?.pseudonym ?? null),
      title: concept?.current?.title ?? own?.title ?? "",
      language: concept?.language ?? "",
      path: pathOf(row, concept),
    };
  });
}

/** Where a notice leads; to all of them where its place is gone. */
function pathOf({ kind, subject, says, first }: Row, concept: Titled | undefined): string {
  if (kind === "moderation" && says === "refused") return "/comments/waiting";
  if (kind === "moderation" && (says === "warned" || says === "muted")) return "/settings/moderation";
  if (kind === "moderation" && says !== "letIn" && concept) return `/comments/${subject}/moderation`;
  if (kind !== "decision") return concept ? `/comments/${first ?? subject}` : "/notices";
  const thing = says.split(".")[0];
  if (thing === "application") return "/application";
  if (thing === "export") return `/organize/exports/${subject}`;
  if (!concept) return "/notices";
  return thing === "concept" ? `/concepts/drafts/${subject}` : `/concepts/${concept.slug}/proposals/${subject}`;
}
