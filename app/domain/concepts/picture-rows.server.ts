import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { keepPictureFile, removePictureFiles } from "~/platform/picture-files.server";
import type { Picture } from "~/platform/pictures.server";
import { picturesNamed } from "./pictures";

/** A picture that is to be kept, under a code that is in the text already or will be. */
export interface NewPicture {
  code: string;
  alternative: string;
  picture: Picture;
}

/**
 * Safe HTML of a concept's text with the pictures of this concept alone, made once, when it is written; a mistake is the
 * person's to mend in `field`.
 */
export async function renderBody(
  tx: Tx,
  conceptId: string,
  { body, numbered = false }: { body: string; numbered?: boolean | undefined },
  field = "body",
): Promise<string> {
  const codes = picturesNamed(body);
  const rows = codes.length
    ? await tx.conceptPicture.findMany({
        where: { conceptId, code: { in: codes } },
        select: { code: true, alternative: true, width: true, height: true },
      })
    : [];
  const pictures = new Map(rows.map(({ code, ...facts }) => [code, facts]));
  return mendably(field, () => renderConcept(body, { numbered, pictures }));
}

/** Writes the files of pictures, then lets `write` make their rows; where that fails, the files go again. */
export async function withFiles<T>(
  pictures: readonly NewPicture[],
  write: (files: string[]) => Promise<T>,
): Promise<T> {
  const files: string[] = [];
  try {
    for (const { picture } of pictures) files.push(await keepPictureFile(picture.bytes));
    return await write(files);
  } catch (error) {
    await removePictureFiles(files);
    throw error;
  }
}

/** Makes the rows of pictures whose files are written. */
export async function addPictureRows(
  tx: Tx,
  conceptId: string,
  pictures: readonly NewPicture[],
  files: readonly string[],
): Promise<void> {
  for (const [at, { code, alternative, picture }] of pictures.entries()) {
    const { width, height } = picture;
    await tx.conceptPicture.create({
      data: {
        ...{ id: newId(), code, conceptId, file: files[at]!, alternative, width, height, addedOn: today() },
        seq: await nextNumber(tx, "conceptPicture"),
      },
    });
  }
}
