/** Why a video is not taken. Named in `mistakes:video`. */
export type NoVideo =
  /** Neither MP4 nor WebM. */
  | "kind"
  /** It ends before it should. */
  | "cutShort"
  /** Built otherwise than such a file is. */
  | "broken"
  /** No picture in it. */
  | "noPicture"
  /** It carries more than picture and sound: places, subtitles, attached files. */
  | "carriesData"
  /** Its parts are encrypted. */
  | "encrypted"
  /** Parts of it lie elsewhere. */
  | "elsewhere";

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
