import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { bringFile, type BroughtFile, NoRoom, removeMediaFiles, TooLarge } from "~/platform/media-files.server";
import type { VideoFacts } from "~/platform/video-facts";
import { lookAtVideo, mostVideoBytes } from "~/platform/videos.server";

/** A video that has been brought, looked at and cleared of what it said besides; no row names it yet. */
export interface BroughtVideo {
  file: BroughtFile;
  facts: VideoFacts;
  discard(): Promise<void>;
}

/**
 * Takes a video as it comes. What is none, is cut short, carries more than picture and sound, or is larger than may be
 * is refused beside the field, and nothing of it stays.
 */
export async function bringVideo(
  source: AsyncIterable<Uint8Array>,
  { most = mostVideoBytes }: { most?: number } = {},
): Promise<BroughtVideo> {
  const file = await bringFile(source, most).catch((error: unknown) => {
    if (error instanceof TooLarge) {
      throw new Mendable("file", sayBack("video.tooLarge", { max: Math.floor(most / 1024 / 1024) }));
    }
    if (error instanceof NoRoom) throw new Mendable("file", sayBack("video.noRoom"));
    throw error;
  });
  try {
    if (file.bytes === 0) throw new Mendable("file", sayBack("video.choose"));
    const facts = await lookAtVideo(file);
    if ("why" in facts) throw new Mendable("file", sayBack(`video.${facts.why}`));
    for (const patch of facts.patches) await file.patch(patch);
    return { file, facts, discard: () => file.discard() };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** Thrown inside the transaction of a form that has brought its video already. */
class Brought extends Error {}

/**
 * Gives a video that was brought its row, in one transaction with `attach`, which puts it where it belongs and gives the
 * files that it takes the place of. Those go once it holds; where it does not, the new one goes. A form sent twice
 * brings one.
 */
export async function keepVideo(
  { file, facts }: BroughtVideo,
  formToken: string,
  attach: (tx: Tx, videoId: string) => Promise<string[]>,
): Promise<void> {
  const known = await db().video.findUnique({ where: { formToken }, select: { id: true } });
  if (known) return file.discard();
  const { name, bytes } = file;
  const { type, seconds } = facts;
  let gone: string[];
  try {
    await file.settle();
    gone = await transaction(async (tx) => {
      if (await tx.video.findUnique({ where: { formToken }, select: { id: true } })) throw new Brought();
      const own = { id: newId(), code: newCode(), file: name, type, bytes, seconds, addedOn: today(), formToken };
      await tx.video.create({ data: own });
      return attach(tx, own.id);
    });
  } catch (error) {
    await file.discard();
    if (error instanceof Brought) return;
    throw error;
  }
  file.named();
  await removeMediaFiles(gone);
}

/** Deletes the row of a video, if there is one, with its captions; gives its files, to be removed once that holds. */
export async function dropVideo(tx: Tx, videoId: string | null): Promise<string[]> {
  if (videoId === null) return [];
  const row = await tx.video.findUnique({ where: { id: videoId }, select: { file: true, poster: true } });
  if (!row) return [];
  await tx.video.delete({ where: { id: videoId } });
  return [row.file, row.poster].filter(Boolean);
}
