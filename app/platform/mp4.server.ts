import { type Looked, type Patch, partCounter, Refused, type VideoFacts, zeros } from "./video-facts";

/** A box of a file of the ISO base media format (ISO/IEC 14496-12). */
interface Box {
  type: string;
  /** Where it begins, where what is in it begins, and where it ends. */
  from: number;
  inside: number;
  until: number;
}

/** Boxes that hold boxes, and which of those are kept as they are; every other is blanked. */
const kept: Record<string, readonly string[]> = {
  "": ["ftyp", "moov", "mdat", "moof", "sidx", "styp"],
  moov: ["mvhd", "trak", "mvex"],
  mvex: ["mehd", "trex"],
  trak: ["tkhd", "edts", "mdia", "tref"],
  edts: ["elst"],
  mdia: ["mdhd", "hdlr", "minf"],
  minf: ["vmhd", "smhd", "nmhd", "dinf", "stbl"],
  dinf: ["dref"],
  stbl: ["stsd", "stts", "ctts", "stsc", "stsz", "stz2", "stco", "co64", "stss", "sgpd", "sbgp", "cslg", "sdtp"],
  moof: ["mfhd", "traf"],
  traf: ["tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd"],
};

/** Signs of a file that is encrypted. */
const locked = new Set(["pssh", "sinf", "encv", "enca", "senc", "tenc"]);

/** The most that is read of one box whose inside counts. */
const mostRead = 1024 * 1024;

/**
 * Looks at an MP4: its boxes are whole, a track shows a picture, none carries anything but picture and sound. What says
 * who, when, where and with what it was made is to be blanked: all boxes that players do without, names of tracks and
 * of encoders, times. Throws `Refused`.
 */
export async function lookAtMp4(file: Looked): Promise<VideoFacts> {
  const count = partCounter();
  const patches: Patch[] = [];
  const tracks: string[] = [];
  const seen = new Set<string>();
  let seconds = 0;

  const blank = (box: Box) => {
    patches.push({ from: box.from + 4, bytes: Buffer.from("free") }, ...zeros(box.inside, box.until));
  };
  const inside = async (box: Box) => {
    if (box.until - box.inside > mostRead) throw new Refused("broken");
    return file.read(box.inside, box.until - box.inside);
  };

  const leaves: Record<string, (box: Box) => Promise<void>> = {
    ftyp: async (box) => {
      const brands = (await inside(box)).toString("latin1");
      // QuickTime's own files are no MP4, and browsers show some of them alone.
      if (box.from !== 0 || brands.startsWith("qt  ")) throw new Refused("kind");
    },
    mvhd: async (box) => {
      const body = await inside(box);
      if (body.length < 32) throw new Refused("broken");
      patches.push(...timesOf(body, box.inside));
      seconds ||= lengthOf(body, body[0] === 1 ? 20 : 12);
    },
    tkhd: async (box) => void patches.push(...timesOf(await inside(box), box.inside)),
    mdhd: async (box) => void patches.push(...timesOf(await inside(box), box.inside)),
    hdlr: async (box) => {
      const body = await inside(box);
      if (body.length < 24) throw new Refused("broken");
      tracks.push(body.toString("latin1", 8, 12));
      patches.push(...zeros(box.inside + 24, box.until));
    },
    dref: async (box) => {
      const body = await inside(box);
      const entries = body.readUInt32BE(4);
      for (let at = 8, entry = 0; entry < entries; entry += 1) {
        if (at + 12 > body.length) throw new Refused("broken");
        // Its only flag says that the data are in this file.
        if ((body.readUInt32BE(at + 8) & 1) === 0) throw new Refused("elsewhere");
        at += Math.max(12, body.readUInt32BE(at));
      }
    },
    stsd: async (box) => {
      const body = await inside(box);
      for (let at = 8; at + 8 <= body.length;) {
        const size = body.readUInt32BE(at);
        const type = body.toString("latin1", at + 4, at + 8);
        if (size < 8 || at + size > body.length) throw new Refused("broken");
        if (locked.has(type)) throw new Refused("encrypted");
        // The name of the program that made the pictures, in entries of pictures.
        if (tracks.at(-1) === "vide" && size >= 86) {
          patches.push({ from: box.inside + at + 50, zeros: 32 });
        }
        at += size;
      }
    },
  };

  const walk = async (parent: string, from: number, until: number): Promise<void> => {
    for (let at = from; at < until;) {
      count();
      const box = await boxAt(file, at, until, parent === "");
      if (at === 0 && box.type !== "ftyp") throw new Refused("kind");
      if (locked.has(box.type)) throw new Refused("encrypted");
      seen.add(box.type);
      if (!kept[parent]!.includes(box.type)) blank(box);
      else if (kept[box.type]) await walk(box.type, box.inside, box.until);
      else await leaves[box.type]?.(box);
      at = box.until;
    }
  };
  await walk("", 0, file.bytes);

  if (!seen.has("moov") || !seen.has("mdat")) throw new Refused("cutShort");
  if (tracks.some((handler) => handler !== "vide" && handler !== "soun")) throw new Refused("carriesData");
  if (!tracks.includes("vide")) throw new Refused("noPicture");
  return { type: "video/mp4", seconds, patches };
}

async function boxAt(file: Looked, at: number, until: number, top: boolean): Promise<Box> {
  if (at + 8 > until) throw new Refused(top ? "cutShort" : "broken");
  const head = await file.read(at, 16);
  const type = head.toString("latin1", 4, 8);
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) throw new Refused(at === 0 ? "kind" : "broken");
  let [size, inside] = [head.readUInt32BE(0), at + 8];
  if (size === 1) {
    if (head.length < 16) throw new Refused("cutShort");
    [size, inside] = [Number(head.readBigUInt64BE(8)), at + 16];
  } else if (size === 0 && top) size = until - at;
  if (size < inside - at) throw new Refused("broken");
  if (at + size > until) throw new Refused(top ? "cutShort" : "broken");
  return { type, from: at, inside, until: at + size };
}

/** When something was made and changed, to be blanked: the first two numbers after version and flags. */
function timesOf(body: Buffer, from: number): Patch[] {
  return [{ from: from + 4, zeros: body[0] === 1 ? 16 : 8 }];
}

/** How long a film is, from its scale and its length at this place. */
function lengthOf(body: Buffer, at: number): number {
  const scale = body.readUInt32BE(at);
  const long = body[0] === 1;
  const length = long ? Number(body.readBigUInt64BE(at + 4)) : body.readUInt32BE(at + 4);
  const unknown = scale === 0 || (!long && length === 0xffffffff);
  return unknown ? 0 : Math.min(Math.round(length / scale), 1_000_000);
}
