import sharp from "sharp";
import { addPicture } from "~/domain/concepts/picturing.server";
import { newToken } from "~/platform/crypto.server";
import type { Actor } from "~/platform/session.server";

/** A small picture of one colour, as a file. */
export async function pictureFile(background = "#336655", { width = 40, height = 30 } = {}): Promise<Blob> {
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: "image/png" });
}

/** Puts a picture to a draft of this author; gives its code. */
export async function pictureIn(author: Actor, draft: string, alternative = "A tree in a field"): Promise<string> {
  return addPicture(author, draft, { file: await pictureFile(), alternative, formToken: newToken() });
}
