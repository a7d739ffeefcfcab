import { formerlyWrittenAmong } from "~/domain/concepts/former-authors.server";
import { allWrittenBy } from "~/domain/concepts/authors.server";
import { judgingVerbs } from "~/domain/log/verbs";
import type { Who } from "~/domain/permissions";
import { db, Prisma } from "~/platform/db.server";

/** Leaves out, as a condition on entries `l`, how the concepts of these codes are judged. */
export function ownJudging(own: readonly string[]): Prisma.Sql {
  if (own.length === 0) return Prisma.empty;
  return Prisma.sql`AND NOT (l."verb" IN (${Prisma.join([...judgingVerbs])}) AND l."subject" IN (${Prisma.join([...own])}))`;
}

/** The same as a condition of a query. */
function apart(own: readonly string[]): Prisma.LogEntryWhereInput {
  return { NOT: { verb: { in: [...judgingVerbs] }, subject: { in: [...own] } } };
}

/**
 * Entries of the log as `read` finds them under the condition it is given, without what is said of the judging of
 * concepts that the reader writes or has written; and the codes of those concepts, as far as they were needed. Who has
 * once written a text is known by a tag of text and account alone: only of texts that are on the page is it asked, and
 * the page is read again where there was one.
 */
export async function apartFromOwn<R extends { verb: string; subject: string }>(
  reader: Who,
  read: (apart: Prisma.LogEntryWhereInput) => Promise<R[]>,
): Promise<{ rows: R[]; own: string[] }> {
  const written = await db().concept.findMany({ where: await allWrittenBy(reader.id), select: { code: true } });
  const own = written.map(({ code }) => code);
  for (;;) {
    const rows = await read(apart(own));
    const judged = rows.filter(({ verb }) => (judgingVerbs as readonly string[]).includes(verb));
    const formerly = await formerlyWrittenAmong(reader.id, [...new Set(judged.map(({ subject }) => subject))]);
    if (formerly.length === 0) return { rows, own };
    own.push(...formerly);
  }
}
