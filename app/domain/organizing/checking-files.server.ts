import { compareMedia } from "~/domain/media/sweeping-media.server";
import type { Check } from "~/platform/console/checking-machine.server";
import { db } from "~/platform/db.server";
import { listFiles, listOldFiles } from "~/platform/job-files.server";
import { isWholeMedia } from "~/platform/media-files.server";
import { listOldPictureFiles, readPictureFile } from "~/platform/picture-files.server";

const hourMs = 60 * 60_000;
const atOnce = 500;

const counted = (count: number, words: string) => (count > 0 ? [`${words}: ${count}.`] : []);

/** Videos and files of materials: what rows name is there and opens, and nothing lies there that no row names. */
export async function checkMedia(): Promise<Check> {
  const { missing, strays, named } = await compareMedia();
  const broken = await brokenMedia();
  const wrong = [
    ...(missing > 0
      ? [`Files that rows name and that are gone: ${missing} of ${named}. Bring the folder media back from its copy.`]
      : []),
    ...counted(broken, "Files that rows name and that are not whole, or not sealed with these secrets"),
    ...(strays > 0 ? [`Files that no row names: ${strays}. The platform removes them while it runs.`] : []),
  ];
  return { name: "Media", wrong, good: `all ${named} files there, no other` };
}

/** How many files of media are there and cannot be opened: of each its size, its first piece and its last are looked at. */
async function brokenMedia(): Promise<number> {
  const videos = await db().video.findMany({ select: { file: true, bytes: true } });
  const materials = await db().material.findMany({
    where: { file: { not: "" } },
    select: { file: true, fileBytes: true },
  });
  const files = [...videos, ...materials.map(({ file, fileBytes }) => ({ file, bytes: fileBytes }))];
  let broken = 0;
  for (const { file, bytes } of files) if ((await isWholeMedia(file, bytes)) === false) broken += 1;
  return broken;
}

/** Pictures of concepts: each that a row names is there and opens; nothing lies there that no row names. */
export async function checkPictures(): Promise<Check> {
  let [named, missing, above] = [0, 0, ""];
  for (;;) {
    const rows = await db().conceptPicture.findMany({
      where: { id: { gt: above } },
      orderBy: { id: "asc" },
      take: atOnce,
      select: { id: true, file: true },
    });
    for (const { id, file } of rows) {
      const gone = (await readPictureFile(file)) === null;
      // Looked at once more: it may have been removed with its row just now.
      if (gone && (await db().conceptPicture.count({ where: { id } }))) missing += 1;
    }
    named += rows.length;
    if (rows.length < atOnce) break;
    above = rows.at(-1)!.id;
  }
  const old = await listOldPictureFiles(hourMs);
  const rows = await db().conceptPicture.findMany({ where: { file: { in: old } }, select: { file: true } });
  const wrong = [
    ...counted(missing, "Files that rows name and that are gone, not whole, or not sealed with these secrets"),
    ...counted(old.length - rows.length, "Files that no row names, which the platform removes within a day"),
  ];
  return { name: "Pictures", wrong, good: `all ${named} files there and whole, no other` };
}

/** Files of long work: what records name is there, and nothing lies there long that none names. */
export async function checkWork(): Promise<Check> {
  const old = await listOldFiles(hourMs);
  const rows = await db().job.findMany({ where: { file: { not: null } }, select: { file: true } });
  const named = new Set(rows.map(({ file }) => file!));
  const there = new Set(await listFiles());
  const gone = [...named].filter((name) => !there.has(name));
  // Looked at once more: it may have been taken away with its record just now.
  const missing = await db().job.count({ where: { file: { in: gone } } });
  const wrong = [
    ...counted(missing, "Files that records name and that are gone"),
    ...counted(
      old.filter((name) => !named.has(name)).length,
      "Files that no record names, which the platform removes while it runs",
    ),
  ];
  return { name: "Work", wrong, good: `all ${named.size} files there, no other` };
}
