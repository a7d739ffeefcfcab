import { today } from "~/platform/clock.server";
import { newId, randomText } from "~/platform/crypto.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import type { Language } from "~/locales/t";
import { keepAnchors } from "./anchoring.server";
import { beginningsOf } from "./related";
import { slugOf } from "./slug";

/** A free address made from the title; a few random letters follow where another concept has it. */
async function freeSlug(tx: Tx, title: string, language: string): Promise<string> {
  const wanted = slugOf(title, language as Language);
  for (let slug = wanted; ; slug = `${wanted}-${randomText(4)}`) {
    if (!(await tx.concept.findUnique({ where: { slug }, select: { id: true } }))) return slug;
  }
}

/** What becomes a version: the text, and what changed in its authors' words. */
export interface Publishable {
  title: string;
  summary: string;
  body: string;
  bodyHtml: string;
  numbered: boolean;
  changes: string;
}

interface Published {
  id: string;
  slug: string | null;
  language: string;
  publishedOn: string | null;
  publishedSeq: number | null;
}

/**
 * Writes the next version of a concept and gives what its row is to have from then on. The address, the day and the
 * place in the list are those of the first version: a new one does not move the concept up.
 */
export async function addVersion(tx: Tx, concept: Published, text: Publishable) {
  const latest = await tx.conceptVersion.aggregate({ where: { conceptId: concept.id }, _max: { number: true } });
  const number = (latest._max.number ?? 0) + 1;
  const publishedOn = today();
  const currentId = newId();
  const laterSeq = number > 1 ? await nextNumber(tx, "conceptLaterVersion") : null;
  await tx.conceptVersion.create({
    data: { id: currentId, conceptId: concept.id, number, ...text, publishedOn, laterSeq },
  });
  await keepAnchors(tx, concept.id, text.bodyHtml);
  return {
    slug: concept.slug ?? (await freeSlug(tx, text.title, concept.language)),
    publishedOn: concept.publishedOn ?? publishedOn,
    publishedSeq: concept.publishedSeq ?? (await nextNumber(tx, "conceptPublished")),
    relatedBy: beginningsOf(text),
    ...{ currentId, reading: "open", changes: "" },
  };
}
