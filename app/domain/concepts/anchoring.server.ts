import { newId } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";
import { elements } from "~/platform/dialect.server";
import { type About, anchorAt, type AnchorKind, type Told } from "./anchors";
import { type Outline, outlineOf } from "./blocks";
import { placeAnchors } from "./placing-anchors";
import { type ConceptText, findVersionText } from "./reading.server";

/** Different passages of one concept; beyond them a comment is on the whole paragraph. */
const mostPassages = 2_000;

const outlines = new WeakMap<ConceptText, Outline>();

/** The sections and paragraphs of a text; made once while the text is in memory. */
export function outlineOfText(text: ConceptText): Outline {
  const known = outlines.get(text) ?? outlineOf(text.bodyHtml);
  outlines.set(text, known);
  return known;
}

/** What of a version is commented on, for the form; null where there is no such place. The caller has seen who reads. */
export async function findPassage(conceptId: string, about: About): Promise<Told | null> {
  const text = await findVersionText(conceptId, about.version);
  return text && anchorAt(outlineOfText(text), about);
}

/**
 * The anchor of a place in a version of a concept, in the transaction that writes a comment on it: the one that stands
 * there already, or a new one. Gives the section as well, where it stands in the version that is read. Null where the
 * version has no such place.
 */
export async function anchorFor(
  tx: Tx,
  conceptId: string,
  about: About,
): Promise<{ anchorId: string; section: string } | null> {
  const { current } = await tx.concept.findUniqueOrThrow({
    where: { id: conceptId },
    select: { current: { select: { number: true } } },
  });
  const made = await findVersionText(conceptId, about.version, tx);
  const readNow = current && (await findVersionText(conceptId, current.number, tx));
  if (!made || !readNow) return null;
  const { letters, ...paragraph } = about;
  const passage = letters && (await passagesOf(tx, conceptId)) < mostPassages;
  const anchor = anchorAt(outlineOfText(made), passage ? about : paragraph);
  if (!anchor) return null;
  const { at, ...told } = anchor;
  const place = made === readNow ? at : placeAnchors([told], outlineOfText(readNow)).places[0]!;
  const stands = { atSection: place?.section ?? "", atBlock: place?.block ?? 0, lost: place === null };
  const { kind, exact, prefix, suffix } = told;
  const alike = place && kind !== "passage" ? {} : { exact, prefix, suffix };
  const there = await tx.anchor.findFirst({ where: { conceptId, ...stands, kind, ...alike }, select: { id: true } });
  const anchorId = there?.id ?? newId();
  if (!there) {
    await tx.anchor.create({ data: { id: anchorId, conceptId, version: about.version, ...told, ...stands } });
  }
  return { anchorId, section: stands.atSection };
}

async function passagesOf(tx: Tx, conceptId: string): Promise<number> {
  return tx.anchor.count({ where: { conceptId, kind: "passage" } });
}

/**
 * Places the anchors of a concept in the text that people read from now on, and has the comments on them say in which
 * section they stand. Belongs into the transaction that publishes a version. Anchors on which nobody has commented go.
 */
export async function keepAnchors(tx: Tx, conceptId: string, bodyHtml: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Anchor" WHERE "conceptId" = ${conceptId}
      AND NOT EXISTS (SELECT 1 FROM "Comment" c WHERE c."anchorId" = "Anchor"."id")`;
  const rows = await tx.anchor.findMany({ where: { conceptId }, orderBy: [{ lost: "asc" }, { version: "desc" }] });
  if (rows.length === 0) return;
  const told = rows.map((row) => ({ ...row, kind: row.kind as AnchorKind }));
  const { places } = placeAnchors(told, outlineOf(bodyHtml));
  const moved = rows.flatMap(({ id, atSection, atBlock, lost }, index) => {
    const place = places[index] ?? null;
    const now = { s: place?.section ?? "", b: place?.block ?? 0, l: place ? 0 : 1 };
    return now.s === atSection && now.b === atBlock && Boolean(now.l) === lost ? [] : [{ id, ...now }];
  });
  if (moved.length === 0) return;
  const list = JSON.stringify(moved);
  await tx.$executeRaw`
    UPDATE "Anchor" SET "atSection" = j."value" ->> 's', "atBlock" = CAST(j."value" ->> 'b' AS INTEGER),
      "lost" = CAST(j."value" ->> 'l' AS BOOLEAN)
    FROM ${elements(list)} WHERE "Anchor"."id" = j."value" ->> 'id'`;
  await tx.$executeRaw`
    UPDATE "Comment" SET "section" = (SELECT a."atSection" FROM "Anchor" a WHERE a."id" = "Comment"."anchorId")
    WHERE "anchorId" IN (SELECT j."value" ->> 'id' FROM ${elements(list)})`;
}

/** Deletes the anchors of a concept whose text is deleted: they hold words of it, and so do the names of sections. */
export async function forgetAnchors(tx: Tx, conceptId: string): Promise<void> {
  await tx.anchor.deleteMany({ where: { conceptId } });
  await tx.comment.updateMany({ where: { conceptId, section: { not: "" } }, data: { section: "" } });
}
