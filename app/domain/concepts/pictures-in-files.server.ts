import { db } from "~/platform/db.server";
import { readPictureFile } from "~/platform/picture-files.server";
import { jpegOf } from "~/platform/pictures.server";
import { picturesNamed, picturesShown } from "./pictures";
import type { PrintedPicture } from "./printed-text";

/** Bytes of pictures that one file may hold; those beyond stand there by what is read out. */
export const mostInFile = 6 * 1024 * 1024;

/**
 * The pictures of a text as `data:` addresses by their codes, for a file that is read without the platform, while they
 * fit into what is left of `room`.
 */
export async function picturesInFile(
  conceptId: string,
  body: string,
  room: { left: number },
): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for await (const { code, bytes } of fitting(conceptId, picturesNamed(body), room)) {
    addresses.set(code, `data:image/webp;base64,${bytes.toString("base64")}`);
  }
  return addresses;
}

/** The pictures that safe HTML of a concept shows, as they are set on pages; those beyond the bound of a file are not. */
export async function picturesOnPages(conceptId: string, html: string): Promise<Map<string, PrintedPicture>> {
  const pictures = new Map<string, PrintedPicture>();
  for await (const { code, bytes, width, height } of fitting(conceptId, picturesShown(html), { left: mostInFile })) {
    const jpeg = await jpegOf(bytes);
    pictures.set(code, { address: `data:image/jpeg;base64,${jpeg.toString("base64")}`, width, height });
  }
  return pictures;
}

/** The pictures of these codes in their order of adding, as long as there is room for them. */
async function* fitting(conceptId: string, codes: string[], room: { left: number }) {
  if (codes.length === 0 || room.left <= 0) return;
  const rows = await db().conceptPicture.findMany({
    where: { conceptId, code: { in: codes } },
    orderBy: { seq: "asc" },
    select: { code: true, file: true, width: true, height: true },
  });
  for (const { file, ...row } of rows) {
    const bytes = await readPictureFile(file);
    if (!bytes || bytes.length > room.left) continue;
    room.left -= bytes.length;
    yield { ...row, bytes };
  }
}
