import type { Language } from "~/locales/t";
import type { Tx } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { facetsOf, putConcept } from "./search-index.server";
import { keysOf } from "./search-words";

/** A version that people are about to read, or read. */
export interface Readable {
  publishedSeq: number;
  currentId: string;
  reading: string;
  sphere: string;
  authorKind: string;
  language: string;
  title: string;
  summary: string;
  bodyHtml: string;
}

/**
 * Puts a version into the search within the transaction that publishes it. What takes it out again stands in triggers
 * of the database (the migration "search"): an older version goes as soon as the concept is read by another one.
 */
export async function indexConcept(tx: Tx, concept: Readable): Promise<void> {
  const language = concept.language as Language;
  const plain = wordsOf(concept.bodyHtml);
  await putConcept(tx, {
    number: concept.publishedSeq,
    title: keysOf(concept.title, language),
    summary: keysOf(concept.summary, language),
    body: keysOf(plain, language),
    facets: facetsOf(concept),
    plain,
    version: concept.currentId,
  });
}

/** Puts a concept into the search as it is read now; nothing where it is not read. */
export async function indexConceptById(tx: Tx, id: string): Promise<void> {
  const concept = await tx.concept.findUnique({
    where: { id },
    select: {
      ...{ publishedSeq: true, currentId: true, reading: true, sphere: true, authorKind: true, language: true },
      current: { select: { title: true, summary: true, bodyHtml: true } },
    },
  });
  if (!concept || concept.reading === "none") return;
  const { current, publishedSeq, currentId, ...rest } = concept;
  if (current && currentId && publishedSeq !== null) {
    await indexConcept(tx, { ...rest, ...current, currentId, publishedSeq });
  }
}
