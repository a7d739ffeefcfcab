import { db } from "~/platform/db.server";
import { readPictureFile } from "~/platform/picture-files.server";
import { picturesNamed } from "./pictures";

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
  const codes = picturesNamed(body);
  if (codes.length === 0 || room.left <= 0) return addresses;
  const rows = await db().conceptPicture.findMany({
    where: { conceptId, code: { in: codes } },
    select: { code: true, file: true },
  });
  for (const { code, file } of rows) {
    const bytes = await readPictureFile(file);
    if (!bytes || bytes.length > room.left) continue;
    room.left -= bytes.length;
    addresses.set(code, `data:image/webp;base64,${bytes.toString("base64")}`);
  }
  return addresses;
}
