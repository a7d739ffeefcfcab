/**
 * Why a video is not taken: neither MP4 nor WebM; it ends before it should; built otherwise than such a file is; without
 * a picture; with more than picture and sound in it (places, subtitles, attached files); encrypted; parts of it lie
 * elsewhere. Named in `mistakes:video`.
 */
export const noVideos = ["kind", "cutShort", "broken", "noPicture", "carriesData", "encrypted", "elsewhere"] as const;
export type NoVideo = (typeof noVideos)[number];

/** Other bytes in the place of some, or nothing but zeros. */
export type Patch = { from: number; bytes: Uint8Array } | { from: number; zeros: number };

/** Zeros in the place of all that lies between. */
export function zeros(from: number, until: number): Patch[] {
  return until > from ? [{ from, zeros: until - from }] : [];
}

/** What is known of a video, and what of it is to be blanked before it is kept. */
export interface VideoFacts {
  type: "video/mp4" | "video/webm";
  /** How long it takes; 0 where the file does not say. */
  seconds: number;
  patches: Patch[];
}

/** Bytes of the file that is looked at, fewer at its end. */
export interface Looked {
  bytes: number;
  read(from: number, length: number): Promise<Buffer>;
}

/** Thrown while looking; caught by whoever asked. */
export class Refused extends Error {
  constructor(readonly why: NoVideo) {
    super(why);
  }
}

/** The most parts that are looked at: films of hours have some ten thousand. */
const mostParts = 400_000;

/** Counts the parts of a file, so that none keeps the server busy for long. */
export function partCounter(): () => void {
  let parts = 0;
  return () => {
    parts += 1;
    if (parts > mostParts) throw new Refused("broken");
  };
}

/** Reads small parts one after another from pieces that are read once. */
export function nearby(file: Looked): Looked {
  const piece = 16 * 1024;
  let start = 0;
  let kept: Buffer = Buffer.alloc(0);
  return {
    bytes: file.bytes,
    async read(from, length) {
      if (length > piece) return file.read(from, length);
      if (from < start || from + length > start + kept.length) {
        kept = await file.read(from, piece);
        start = from;
      }
      return kept.subarray(from - start, from - start + length);
    },
  };
}
