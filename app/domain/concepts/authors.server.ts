import { db, Prisma, sql, type Tx } from "~/platform/db.server";
import type { AuthorRow, AuthorsWords } from "./authors";

/** Concepts of which this account is an author. */
export function writtenBy(accountId: string) {
  return { authors: { some: { accountId } } };
}

/**
 * The same for a list of them: their ids are looked up first, since a list that asks every concept for its authors
 * costs as much as there are concepts.
 */
export async function allWrittenBy(accountId: string, tx: Tx = db()): Promise<{ id: { in: string[] } }> {
  const rows = await tx.conceptAuthor.findMany({ where: { accountId }, select: { conceptId: true } });
  return { id: { in: rows.map(({ conceptId }) => conceptId) } };
}

/** What a query selects to name the authors of a concept, in their order. */
export const authorsInOrder = {
  orderBy: { position: "asc" },
  select: {
    ...{ accountId: true, shownAs: true, publicName: true, named: true },
    ...{ sinceVersion: true, untilVersion: true },
    account: { select: { pseudonym: true } },
  },
} as const satisfies Prisma.Concept$authorsArgs;

type Selected = Prisma.ConceptAuthorGetPayload<typeof authorsInOrder>;

/** A version that was published, by its number, or the text in work. */
export type Written = number | "inWork";

/** Whether an author wrote this: nobody is named below a version that was published before they came. */
function wrote({ sinceVersion, untilVersion }: Pick<Selected, "sinceVersion" | "untilVersion">, what: Written) {
  if (what === "inWork") return untilVersion === null;
  return sinceVersion <= what && (untilVersion === null || untilVersion >= what);
}

/** Rows as `authorsInOrder` selects them: those who wrote this version, or write the text in work. */
export function authorRows(selected: readonly Selected[], what: Written): AuthorRow[] {
  return selected
    .filter((row) => wrote(row, what))
    .map(({ accountId, shownAs, publicName, named, account }) => ({
      ...{ accountId, shownAs, publicName, named },
      pseudonym: account?.pseudonym ?? null,
    }));
}

/** The authors of a version in their order, with what they say of themselves; read at every view, hence written out. */
export async function listAuthors(
  conceptId: string,
  version: number,
): Promise<(AuthorRow & { publicName: string; biographyHtml: string; named: boolean })[]> {
  return sql().$queryRaw`
    SELECT w."accountId", w."shownAs", w."publicName", w."biographyHtml", w."named", a."pseudonym"
    FROM "ConceptAuthor" w LEFT JOIN "Account" a ON a."id" = w."accountId"
    WHERE w."conceptId" = ${conceptId} AND w."sinceVersion" <= ${version}
      AND (w."untilVersion" IS NULL OR w."untilVersion" >= ${version})
    ORDER BY w."position", w."id"`;
}

type Listed = AuthorRow & { conceptId: string; publicName: string; sinceVersion: number; untilVersion: number | null };

/** The authors of the versions that stand on a page of a list, by the ids of their concepts: one query for all of them. */
export async function listAuthorsOf(
  concepts: readonly { id: string; version: number | bigint }[],
): Promise<Map<string, AuthorRow[]>> {
  if (concepts.length === 0) return new Map();
  const rows = await sql().$queryRaw<Listed[]>`
    SELECT w."conceptId", w."accountId", w."shownAs", w."publicName", w."named", w."sinceVersion", w."untilVersion",
      a."pseudonym"
    FROM "ConceptAuthor" w LEFT JOIN "Account" a ON a."id" = w."accountId"
    WHERE w."conceptId" IN (${Prisma.join(concepts.map(({ id }) => id))})
    ORDER BY w."conceptId", w."position", w."id"`;
  return new Map(
    concepts.map(({ id, version }) => [
      id,
      rows
        .filter((row) => row.conceptId === id && wrote(row, Number(version)))
        .map(({ accountId, shownAs, publicName, named, pseudonym }) => ({
          ...{ accountId, shownAs, publicName, pseudonym },
          named: Boolean(named),
        })),
    ]),
  );
}

/** What those say of themselves who are shown by a public name. */
export function authorsWords(
  rows: readonly { shownAs: string; publicName: string; biographyHtml: string }[],
): AuthorsWords[] {
  return rows
    .filter(({ shownAs, biographyHtml }) => shownAs === "name" && biographyHtml)
    .map(({ publicName, biographyHtml }) => ({ name: publicName, html: biographyHtml }));
}

/** Whether every author agrees that the public reads the concept. */
export async function allAgreed(tx: Tx, conceptId: string): Promise<boolean> {
  const authors = await tx.conceptAuthor.findMany({ where: { conceptId }, select: { agreedOn: true } });
  return authors.length > 0 && authors.every(({ agreedOn }) => agreedOn !== null);
}

/** What the public may read: decided so by organizers, and agreed to by every author there is. */
export const readByPublic = {
  audience: "public",
  authors: { some: {}, every: { agreedOn: { not: null } } },
} as const satisfies Prisma.ConceptWhereInput;
