import { db, type Tx } from "~/platform/db.server";
import { readByPublic } from "./authors.server";
import { mostRelated, nearest, nearness, type Wordy } from "./related";

/** The most concepts of a sphere that are compared with a new one: the latest of them. */
const compared = 1000;

/**
 * Finds what is related to a concept that is being published, and renews the others of its sphere to which it is
 * nearer than what they had. Gives the line to keep with the concept itself. Others are compared only with what they
 * had and with the new one, so that the work grows with the sphere and not with its square.
 */
export async function relateConcepts(tx: Tx, one: Wordy & { sphere: string }): Promise<string> {
  const others = await tx.concept.findMany({
    where: { sphere: one.sphere, reading: "open", id: { not: one.id } },
    orderBy: { publishedSeq: "desc" },
    take: compared,
    select: { id: true, relatedBy: true, related: true },
  });
  const near = nearness([one, ...others]);
  const known = new Map(others.map((other) => [other.id, other]));
  for (const other of others) {
    const before = other.related.split(" ").flatMap((id) => known.get(id) ?? []);
    const related = nearest(other, [...before, one], near).join(" ");
    if (related !== other.related) await tx.concept.update({ where: { id: other.id }, data: { related } });
  }
  return nearest(one, others, near).join(" ");
}

/** The related concepts that this reader may open, by the line that is kept. */
export async function listRelated(related: string, forPublic: boolean) {
  const ids = related.split(" ").filter(Boolean).slice(0, mostRelated);
  if (ids.length === 0) return [];
  const rows = await db().concept.findMany({
    where: { id: { in: ids }, reading: "open", ...(forPublic && readByPublic) },
    select: { id: true, slug: true, language: true, current: { select: { title: true } } },
  });
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row?.slug && row.current ? [{ slug: row.slug, language: row.language, title: row.current.title }] : [];
  });
}
