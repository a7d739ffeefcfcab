import { db } from "~/platform/db.server";
import {
  listMediaFiles,
  listOldMediaFiles,
  mediaUnderWay,
  removeMediaFiles,
  removeStrayMedia,
} from "~/platform/media-files.server";

/** Names of all files of media that rows name. */
async function namedFiles(): Promise<Set<string>> {
  const [videos, materials] = await Promise.all([
    db().video.findMany({ select: { file: true, poster: true } }),
    db().material.findMany({ where: { file: { not: "" } }, select: { file: true } }),
  ]);
  return new Set([...videos.flatMap(({ file, poster }) => [file, poster]), ...materials.map(({ file }) => file)]);
}

const restMs = 10 * 60_000;

/**
 * Removes what nothing names: videos whose interview or material is gone, files without a row, what a killed upload
 * left. What is being brought is left alone, by another process too: what it writes is never as old as ten minutes.
 */
export async function sweepMedia({ evenYoung = false } = {}): Promise<void> {
  const orphans = { where: { interview: { is: null }, material: { is: null } } };
  const gone = await db().video.findMany({ ...orphans, select: { file: true, poster: true } });
  if (gone.length > 0) {
    await db().video.deleteMany(orphans);
    await removeMediaFiles(gone.flatMap(({ file, poster }) => [file, poster]));
  }
  // In this order: a file that is there is under way, or its row stands by the time the rows are read.
  const files = await listOldMediaFiles(evenYoung ? -1 : restMs);
  const underWay = new Set(mediaUnderWay());
  if (files.length === 0) return;
  const named = await namedFiles();
  for (const file of files) {
    if (!named.has(file) && !underWay.has(file.replace(/\.new$/, ""))) await removeStrayMedia(file);
  }
}

/**
 * Counts files that rows name and that are not there, and files that nothing names. What is young may be coming just now,
 * or its row may be going: neither is a fault.
 */
export async function compareMedia(): Promise<{ missing: number; strays: number; named: number }> {
  const old = await listOldMediaFiles(restMs);
  const named = await namedFiles();
  named.delete("");
  const there = new Set(await listMediaFiles());
  const gone = [...named].filter((name) => !there.has(name));
  // Read once more: what was removed between the rows and the files is no longer named.
  const still = gone.length > 0 ? await namedFiles() : named;
  return {
    missing: gone.filter((name) => still.has(name)).length,
    strays: old.filter((name) => !named.has(name)).length,
    named: named.size,
  };
}
