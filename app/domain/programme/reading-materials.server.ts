import { columnOf, saidIn } from "~/domain/concepts/wordings";
import { captionsOf, type GivenVideo, posterOf } from "~/domain/media/keeping-videos.server";
import { placesOf } from "~/domain/media/reading-interviews.server";
import { may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { readWholeMedia } from "~/platform/media-files.server";
import { found } from "~/platform/refuse";
import type { MaterialKind } from "./materials";
import { findTakingPart } from "./own-registrations.server";
import { placed } from "./registrations";

/**
 * Which materials of an event somebody may see: of what they may read of, what has something to show. Some are for those
 * who take part in it, or in the cycle or course that it is a lecture of, and for organizers. Nothing that was recorded
 * is shown of an event that is not to be recorded.
 */
async function seenBy(who: Who | null, slug: string): Promise<Prisma.MaterialWhereInput | null> {
  const state = { in: ["published", "cancelled"] };
  const readable = may.readAsMember(who) ? { state } : { state, seenBy: "public" };
  const event = await db().event.findUnique({
    where: { slug, ...readable },
    select: { id: true, doNotRecord: true, materials: { where: { seenBy: "takers" }, take: 1, select: { id: true } } },
  });
  if (!event) return null;
  const own = event.materials.length > 0 && may.takePart(who) ? (await findTakingPart(who, slug)).own : null;
  const takes = may.keepProgramme(who) || (own !== null && placed.includes(own));
  return {
    eventId: event.id,
    ...(takes ? {} : { seenBy: "readers" }),
    OR: [
      { kind: { in: ["text", "link"] } },
      { kind: "file", file: { not: "" } },
      ...(event.doNotRecord ? [] : [{ kind: "recording", videoId: { not: null } }]),
    ],
  };
}

const withVideo = {
  video: { include: { captions: { select: { language: true } } } },
  event: { select: { titleBe: true, titleRu: true, titleEn: true } },
} as const;

type Row = Prisma.MaterialGetPayload<{ include: typeof withVideo }>;

function toldOf(row: Row, reader: Language) {
  const { code, kind, seenBy, fileType, fileBytes } = row;
  const { language } = saidIn(row, "text", reader);
  return {
    ...{ code, kind: kind as MaterialKind, seenBy, fileType, fileBytes, seconds: row.video?.seconds ?? 0 },
    title: saidIn(row, "title", reader),
    text: { html: row[columnOf("textHtml", language)], language },
  };
}

export type ListedMaterial = ReturnType<typeof toldOf>;

/** The materials of an event that somebody may see, in the order in which they were added. */
export async function listMaterials(who: Who | null, slug: string, reader: Language): Promise<ListedMaterial[]> {
  const where = await seenBy(who, slug);
  if (!where) return [];
  const rows = await db().material.findMany({ where, orderBy: { seq: "asc" }, include: withVideo });
  return rows.map((row) => toldOf(row, reader));
}

async function materialIn(who: Who | null, slug: string, code: string): Promise<Row> {
  const where = await seenBy(who, slug);
  return found(where && (await db().material.findFirst({ where: { ...where, code }, include: withVideo })));
}

/** A material as one reads it at its address; what one may not see is not found. */
export async function findMaterial(who: Who | null, slug: string, code: string, reader: Language) {
  const row = await materialIn(who, slug, code);
  return {
    ...{ ...toldOf(row, reader), slug, link: row.link, spoken: row.language },
    event: saidIn(row.event, "title", reader),
    video: row.video && placesOf(row.video, `/programme/${slug}/materials/${code}`),
  };
}

/** The file of a material, to be taken away under a name that tells nothing. */
export async function findMaterialFile(who: Who | null, slug: string, code: string) {
  const { kind, file, fileType } = await materialIn(who, slug, code);
  const bytes = found(kind === "file" ? await readWholeMedia(file) : null);
  return { bytes, type: fileType, name: fileType === "application/pdf" ? "material.pdf" : "material.webp" };
}

/** The video of a recording for whoever may see it. */
export async function findRecording(who: Who | null, slug: string, code: string): Promise<GivenVideo> {
  return found((await materialIn(who, slug, code)).video);
}

/** The picture before the video of a recording. */
export async function findRecordingPoster(who: Who | null, slug: string, code: string): Promise<Buffer> {
  return posterOf(await findRecording(who, slug, code));
}

/** The captions of a recording. */
export async function findRecordingCaptions(
  who: Who | null,
  slug: string,
  code: string,
  language: string,
): Promise<string> {
  return captionsOf(found((await materialIn(who, slug, code)).video).id, language);
}
