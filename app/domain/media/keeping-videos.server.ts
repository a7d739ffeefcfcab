import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { db, transaction, type Tx } from "~/platform/db.server";
import { keepMediaFile, readWholeMedia, removeMediaFiles } from "~/platform/media-files.server";
import { remakePicture } from "~/platform/pictures.server";
import { found } from "~/platform/refuse";
import { captionsBytes, readCaptions, writeCaptions } from "./captions";
import { type WordedIn, wordedIn } from "~/domain/concepts/wordings";

const owned = {
  captions: { orderBy: { language: "asc" }, select: { language: true, text: true } },
  interview: { select: { code: true, titleBe: true, titleRu: true, titleEn: true } },
  material: {
    select: { code: true, titleBe: true, titleRu: true, titleEn: true, event: { select: { code: true } } },
  },
} as const;

async function videoAt(tx: Tx, actor: Who | null, code: string) {
  allow(actor, may.keepInterviews(actor));
  return found(await tx.video.findUnique({ where: { code }, include: owned }));
}

type Kept = Awaited<ReturnType<typeof videoAt>>;

/** A video as organizers keep it: where it belongs, its captions and whether it has a picture. */
export async function findVideoToKeep(actor: Who | null, code: string) {
  const { type, bytes, seconds, poster, revision, captions, interview, material } = await videoAt(db(), actor, code);
  const owner = found(interview ?? material);
  return {
    ...{ code, type, bytes, seconds, revision, hasPoster: poster !== "" },
    title: { titleBe: owner.titleBe, titleRu: owner.titleRu, titleEn: owner.titleEn },
    home: interview
      ? `/organize/interviews/${interview.code}`
      : `/organize/programme/${found(material).event.code}/materials`,
    captions: captions.map(({ language }) => language as WordedIn),
  };
}

async function recordFor(tx: Tx, actor: Who, video: Kept, what: "captions" | "poster"): Promise<void> {
  if (video.interview) {
    await record(tx, actor.id, `interview.${what}`, { kind: "interview", code: video.interview.code });
  } else if (video.material) {
    await record(tx, actor.id, "event.materials", { kind: "event", code: video.material.event.code });
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * Takes captions in one language, in the place of those that were there. Nothing of the file is kept but times and
 * words; what is wrong with it is said with its line.
 */
export async function putCaptions(
  actor: Who | null,
  code: string,
  { language, file }: { language: WordedIn; file: Blob },
): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  if (file.size > captionsBytes) throw new Mendable("file", sayBack("captions.unreadable", { line: 1 }));
  const text = decoded(await file.arrayBuffer());
  const cues = text === null ? { fault: "unreadable" as const, line: 1 } : readCaptions(text);
  if ("fault" in cues) throw new Mendable("file", sayBack(`captions.${cues.fault}`, { line: cues.line }));
  const written = writeCaptions(cues);
  await transaction(async (tx) => {
    const video = await videoAt(tx, actor, code);
    const where = { videoId_language: { videoId: video.id, language } };
    await tx.videoCaptions.upsert({
      where,
      create: { videoId: video.id, language, text: written },
      update: { text: written },
    });
    await tx.video.update({ where: { id: video.id }, data: { revision: { increment: 1 } } });
    await recordFor(tx, actor, video, "captions");
  });
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Takes the captions in one language away. */
export async function removeCaptions(actor: Who | null, code: string, language: string): Promise<void> {
  await transaction(async (tx) => {
    const video = await videoAt(tx, actor, code);
    const { count } = await tx.videoCaptions.deleteMany({ where: { videoId: video.id, language } });
    if (count === 0) found(null);
    await tx.video.update({ where: { id: video.id }, data: { revision: { increment: 1 } } });
    await recordFor(tx, actor!, video, "captions");
  });
}

/** Puts a picture before a video, made anew from its pixels, in the place of the one that was there. */
export async function putPoster(actor: Who | null, code: string, { file }: { file: Blob }): Promise<void> {
  await videoAt(db(), actor, code);
  const made = await remakePicture(new Uint8Array(await file.arrayBuffer()));
  if ("why" in made) throw new Mendable("file", sayBack(`picture.${made.why}`));
  const kept = await keepMediaFile(made.bytes);
  let before: string;
  try {
    before = await transaction(async (tx) => {
      const video = await videoAt(tx, actor, code);
      await tx.video.update({ where: { id: video.id }, data: { poster: kept.name, revision: { increment: 1 } } });
      await recordFor(tx, actor!, video, "poster");
      return video.poster;
    });
  } catch (error) {
    await kept.discard();
    throw error;
  }
  kept.named();
  await removeMediaFiles([before]);
}

/** What is given of a video: its file in parts, its picture, its captions. */
export interface GivenVideo {
  code: string;
  file: string;
  type: string;
  bytes: number;
  poster: string;
}

/** The file of a video, for organizers alone, whatever it belongs to. */
export async function findVideoFile(actor: Who | null, code: string): Promise<GivenVideo> {
  return videoAt(db(), actor, code);
}

/** The bytes of the picture before a video, or 404. */
export async function posterOf({ poster }: { poster: string }): Promise<Buffer> {
  return found(poster === "" ? null : await readWholeMedia(poster));
}

/** The captions of a video in a language, or 404. */
export async function captionsOf(videoId: string, language: string): Promise<string> {
  const isKnown = (wordedIn as readonly string[]).includes(language);
  const row = isKnown
    ? await db().videoCaptions.findUnique({ where: { videoId_language: { videoId, language } } })
    : null;
  return found(row).text;
}

/** The captions of a video, for organizers alone. */
export async function findCaptionsToKeep(actor: Who | null, code: string, language: string): Promise<string> {
  return captionsOf((await videoAt(db(), actor, code)).id, language);
}
