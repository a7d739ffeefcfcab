import { allow, may, type Who } from "~/domain/permissions";
import type { Sphere } from "~/domain/spheres";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { contentsOf, readingMinutes, type Heading } from "./contents";

/** A published text word for word, with what is made from it once. Never changes. */
export interface ConceptText {
  title: string;
  summary: string;
  bodyHtml: string;
  contents: Heading[];
  minutes: number;
}

/** A concept that members read. */
export interface ReadableConcept {
  id: string;
  slug: string;
  /** An archived concept is read, not discussed. */
  open: boolean;
  authorId: string | null;
  /** Null for a former participant. */
  author: string | null;
  authorKind: "expert" | "participant";
  sphere: Sphere;
  language: Language;
  /** Number and day of the version that is read. */
  version: number;
  publishedOn: string;
  /** Number of the newest version; versions count from 1. */
  versions: number;
  commentCount: number;
  rootCount: number;
  text: ConceptText;
}

interface Row extends Omit<ReadableConcept, "open" | "text"> {
  state: string;
  versionId: string;
}

const keep = 40;
const texts = new Map<string, ConceptText>();

/** The text of a version. A version never changes, so the latest ones asked for stay in memory. */
async function textOf(versionId: string): Promise<ConceptText> {
  const known = texts.get(versionId);
  if (known) return known;
  const version = await db().conceptVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { title: true, summary: true, bodyHtml: true },
  });
  const text = { ...version, contents: contentsOf(version.bodyHtml), minutes: readingMinutes(version.bodyHtml) };
  const oldest = texts.keys().next();
  if (texts.size >= keep && !oldest.done) texts.delete(oldest.value);
  texts.set(versionId, text);
  return text;
}

/** Forgets texts of versions that are gone. */
export function forgetTexts(versionIds: string[]): void {
  for (const id of versionIds) texts.delete(id);
}

/** One row for the concept and a version of it; read at every view, hence written out. */
async function read(slug: string, version: number | null): Promise<ReadableConcept> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT c."id", c."slug", c."state", c."authorId", a."pseudonym" AS "author", c."authorKind", c."sphere",
      c."language", c."commentCount", c."rootCount", v."id" AS "versionId", v."number" AS "version", v."publishedOn",
      (SELECT MAX(n."number") FROM "ConceptVersion" n WHERE n."conceptId" = c."id") AS "versions"
    FROM "Concept" c
    JOIN "ConceptVersion" v ON v."conceptId" = c."id"
    LEFT JOIN "Account" a ON a."id" = c."authorId"
    WHERE c."slug" = ${slug} AND c."state" IN ('published', 'archived')
      AND (v."number" = ${version ?? 0} OR ${version ?? 0} = 0)
    ORDER BY v."number" DESC
    LIMIT 1`;
  const { state, versionId, ...row } = found(rows[0]);
  return {
    ...row,
    open: state === "published",
    version: Number(row.version),
    versions: Number(row.versions),
    commentCount: Number(row.commentCount),
    rootCount: Number(row.rootCount),
    text: await textOf(versionId),
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
  return read(slug, found(/^[1-9]\d{0,5}$/.test(number) ? Number(number) : null));
}
