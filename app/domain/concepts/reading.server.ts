import { allow, may, type Who } from "~/domain/permissions";
import type { Sphere } from "~/domain/spheres";
import type { Language } from "~/locales/t";
import { onChange, standing, told } from "~/platform/changes.server";
import { db, sql, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { type AuthorsWords, markedAuthors, shownAuthor, shownToPublic, type ShownAuthor } from "./authors";
import { authorsWords, listAuthors, readByPublic } from "./authors.server";
import { forgetDifferences, versionNumber } from "./comparing-versions.server";
import { contentsOf, readingMinutes, sectionNames, type Heading, type SectionName } from "./contents";
import type { Reading } from "./states";

/** A published text word for word, with what is made from it once. Never changes. */
export interface ConceptText {
  title: string;
  summary: string;
  bodyHtml: string;
  contents: Heading[];
  sections: SectionName[];
  minutes: number;
}

/** A concept that members read. */
export interface ReadableConcept {
  id: string;
  slug: string;
  /** An archived concept is read, not discussed. */
  open: boolean;
  /** Whether its discussion takes comments. */
  takesComments: boolean;
  /** Its authors as readers see them, and the accounts whose comments carry the author's mark. */
  authors: ShownAuthor[];
  marked: string[];
  /** What those of them say of themselves who are shown by a public name. */
  aboutAuthors: AuthorsWords[];
  authorKind: "expert" | "participant";
  sphere: Sphere;
  language: Language;
  /** Number and day of the version that is read. */
  version: number;
  publishedOn: string;
  /** What this version changed, in its authors' words; empty for a first one. */
  changes: string;
  /** Day of the first version. */
  firstOn: string;
  /** Number of the newest version; versions count from 1. */
  versions: number;
  commentCount: number;
  rootCount: number;
  text: ConceptText;
}

interface Row extends Omit<ReadableConcept, "open" | "takesComments" | "text" | "authors" | "marked" | "aboutAuthors"> {
  reading: Reading;
  discussion: string;
  versionId: string;
}

/** Versions were erased, with their texts. */
const erased = "erased versions";
const keep = 40;
const texts = new Map<string, ConceptText>();

/** The text of a version. A version never changes, so the latest ones asked for stay in memory. */
async function textOf(versionId: string, tx: Tx = db()): Promise<ConceptText> {
  const known = texts.get(versionId);
  if (known) return known;
  const still = standing(erased);
  const version = await tx.conceptVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { title: true, summary: true, bodyHtml: true },
  });
  const { bodyHtml } = version;
  const made = { contents: contentsOf(bodyHtml), sections: sectionNames(bodyHtml), minutes: readingMinutes(bodyHtml) };
  const text = { ...version, ...made };
  // What was erased while it was read is kept nowhere.
  if (!still()) return text;
  const oldest = texts.keys().next();
  if (texts.size >= keep && !oldest.done) texts.delete(oldest.value);
  texts.set(versionId, text);
  return text;
}

/** Has the texts of versions that go with a transaction forgotten by all processes. */
export async function forgetTexts(tx: Tx, versionIds: string[]): Promise<void> {
  if (versionIds.length > 0) await told(tx, erased);
}

onChange(erased, () => {
  texts.clear();
  forgetDifferences();
});

/** The text of a version by its number; null where there is none. The caller has seen that the reader may read it. */
export async function findVersionText(conceptId: string, number: number, tx: Tx = db()): Promise<ConceptText | null> {
  const where = { conceptId_number: { conceptId, number } };
  const version = await tx.conceptVersion.findUnique({ where, select: { id: true } });
  return version && textOf(version.id, tx);
}

/** One row for the concept and a version of it; read at every view, hence written out. */
async function read(slug: string, version: number | null, toPublic = false): Promise<ReadableConcept> {
  const rows = await sql().$queryRaw<Row[]>`
    SELECT c."id", c."slug", c."reading", c."discussion", c."authorKind", c."sphere",
      c."language", c."commentCount", c."rootCount", v."id" AS "versionId", v."number" AS "version", v."publishedOn",
      v."changes", COALESCE(c."publishedOn", v."publishedOn") AS "firstOn",
      (SELECT MAX(n."number") FROM "ConceptVersion" n WHERE n."conceptId" = c."id") AS "versions"
    FROM "Concept" c
    JOIN "ConceptVersion" v ON v."conceptId" = c."id"
    WHERE c."slug" = ${slug} AND c."reading" <> 'none'
      AND (v."number" = ${version ?? 0} OR ${version ?? 0} = 0)
    ORDER BY v."number" DESC
    LIMIT 1`;
  const { reading, discussion, versionId, ...row } = found(rows[0]);
  const [authors, text] = await Promise.all([listAuthors(row.id, Number(row.version)), textOf(versionId)]);
  return {
    ...row,
    authors: authors.map(toPublic ? shownToPublic : shownAuthor),
    marked: toPublic ? [] : markedAuthors(authors),
    aboutAuthors: authorsWords(toPublic ? authors.filter(({ named }) => named) : authors),
    open: reading === "open",
    takesComments: reading === "open" && discussion === "open",
    version: Number(row.version),
    versions: Number(row.versions),
    commentCount: Number(row.commentCount),
    rootCount: Number(row.rootCount),
    text,
  };
}

/** The concept at an address as it stands, for members. */
export async function findPublishedConcept(who: Who | null, slug: string): Promise<ReadableConcept> {
  allow(who, may.readAsMember(who));
  return read(slug, null);
}

/** An earlier (or the current) version of a concept, by its number as written in the address. */
export async function findConceptVersion(who: Who | null, slug: string, number: string): Promise<ReadableConcept> {
  allow(who, may.readAsMember(who));
  return read(slug, found(versionNumber(number)));
}

/**
 * A concept, or a version of it, as the public reads it: authors by name only where they agreed to that. Null where
 * there is none, where members alone may read it, and where it has no such version: these three are not told apart.
 */
export async function findPublicConcept(slug: string, number?: string): Promise<ReadableConcept | null> {
  const version = number === undefined ? null : versionNumber(number);
  const open = await db().concept.findFirst({
    where: {
      ...{ slug, reading: { not: "none" }, ...readByPublic },
      ...(number !== undefined && { versions: { some: { number: version ?? 0 } } }),
    },
    select: { id: true },
  });
  return open && read(slug, version, true);
}
