import type Sharp from "sharp";

/** The most pixels that a picture may have: what telephones take in an ordinary way has twelve to twenty-four million. */
export const mostPixels = 25_000_000;
/** How wide a picture is kept at most. */
export const widest = 1600;
/** So large a picture should stay; the quality goes down for it, step by step. */
const wantedBytes = 200_000;
const qualities = [78, 62, 48, 36];

let loaded: Promise<typeof Sharp> | undefined;

/** The library, from the first picture on: a start does not wait for it. */
function library(): Promise<typeof Sharp> {
  loaded ??= import("sharp").then(({ default: sharp }) => {
    // Nothing is kept of a picture once it is done, and one thread works on it: memory is that of one picture.
    sharp.cache(false);
    sharp.concurrency(1);
    // Whatever a file says of itself, nothing but these three kinds is ever decoded.
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
    });
    return sharp;
  });
  return loaded;
}

/** Why a picture is not taken: `kind` (none of the three), `pixels` (too many), `moving`, `broken`, `busy` for now. */
export type NotTaken = "kind" | "pixels" | "moving" | "broken" | "busy";

export interface Picture {
  /** WebP, made anew from the pixels: without a word of what the file said besides. */
  bytes: Buffer;
  width: number;
  height: number;
}

const kinds: readonly [format: string, sign: RegExp][] = [
  ["png", /^89504e470d0a1a0a/],
  ["jpeg", /^ffd8ff/],
  ["webp", /^52494646.{8}57454250/],
];

/** Pictures that wait for their turn, each held in memory. */
const mostWaiting = 6;
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture anew: at most 1600 pixels wide, turned as its camera held it, as WebP without any metadata, colour
 * profile or thumbnail. Takes PNG, JPEG and WebP, told by their bytes. One picture is worked on at a time.
 */
export async function remakePicture(bytes: Uint8Array): Promise<Picture | { why: NotTaken }> {
  if (waiting >= mostWaiting) return { why: "busy" };
  waiting += 1;
  const own = turn.then(() => remake(bytes)).finally(() => (waiting -= 1));
  turn = own.catch(() => undefined);
  return own;
}

async function remake(bytes: Uint8Array): Promise<Picture | { why: NotTaken }> {
  const sign = Buffer.from(bytes.subarray(0, 12)).toString("hex");
  const kind = kinds.find(([, start]) => start.test(sign))?.[0];
  if (!kind) return { why: "kind" };
  const settings = { limitInputPixels: mostPixels, sequentialRead: true, failOn: "error" } as const;
  const sharp = await library();
  try {
    const facts = await sharp(bytes, { ...settings, limitInputPixels: false }).metadata();
    if (facts.format !== kind) return { why: "kind" };
    if ((facts.pages ?? 1) > 1) return { why: "moving" };
    if (facts.width * facts.height > mostPixels) return { why: "pixels" };
    // Pixels first, once; what is tried at several qualities is small by then.
    const { data, info } = await sharp(bytes, settings)
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize({ width: widest, height: 4 * widest, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    let made: Buffer = Buffer.alloc(0);
    for (const quality of qualities) {
      made = await sharp(data, { raw: { width, height, channels } }).webp({ quality, effort: 3 }).toBuffer();
      if (made.length <= wantedBytes) break;
    }
    return { bytes: made, width, height };
  } catch (error) {
    return { why: /pixel limit/i.test(String(error)) ? "pixels" : "broken" };
  }
}

/** A picture that is kept as JPEG, for files that know no WebP; what was transparent is white. */
export async function jpegOf(picture: Uint8Array): Promise<Buffer> {
  const sharp = await library();
  return sharp(picture, { limitInputPixels: mostPixels })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 80 })
    .toBuffer();
}
