import { type Looked, nearby, type Patch, partCounter, Refused, type VideoFacts, zeros } from "./video-facts";

/** An element of EBML (RFC 8794), as Matroska and WebM are made of. `until` is null where its size is left open. */
interface Element {
  id: number;
  from: number;
  inside: number;
  until: number | null;
}

const id = {
  ...{ ebml: 0x1a45dfa3, docType: 0x4282, segment: 0x18538067, seekHead: 0x114d9b74, info: 0x1549a966 },
  ...{ tracks: 0x1654ae6b, cues: 0x1c53bb6b, cluster: 0x1f43b675, chapters: 0x1043a770, tags: 0x1254c367 },
  ...{ attachments: 0x1941a469, empty: 0xec, crc: 0xbf, scale: 0x2ad7b1, duration: 0x4489 },
  ...{ muxer: 0x4d80, writer: 0x5741, track: 0xae, trackType: 0x83, name: 0x536e, codec: 0x86, codecName: 0x258688 },
  ...{ encodings: 0x6d80, encoding: 0x6240, encryption: 0x5035, time: 0xe7, block: 0xa3, group: 0xa0 },
  ...{ previous: 0xab, position: 0xa7, locked: 0xaf },
} as const;

/** What stands in a segment beside its clusters, and ends one whose size is left open. */
const ofSegment: ReadonlySet<number> = new Set([
  ...[id.seekHead, id.info, id.tracks, id.cues, id.cluster, id.chapters, id.tags, id.attachments, id.segment],
]);

const codecs = /^(V_VP8|V_VP9|V_AV1|A_OPUS|A_VORBIS)$/;

/**
 * Looks at a WebM: its elements are whole, a track shows a picture, none carries anything but picture and sound. What
 * says who, when and with what it was made is to be blanked: tags, chapters, titles, dates, names of programs and of
 * tracks. Throws `Refused`.
 */
export async function lookAtWebm(given: Looked): Promise<VideoFacts> {
  const file = nearby(given);
  const count = partCounter();
  const patches: Patch[] = [];
  const kinds: number[] = [];
  let [scale, duration, lastTime, clusters] = [1_000_000, 0, 0, 0];

  const at = async (from: number, until: number) => {
    count();
    return elementAt(file, from, until);
  };
  const bytesOf = async ({ inside, until }: Element) => {
    if (until === null || until - inside > 64 * 1024) throw new Refused("broken");
    return file.read(inside, until - inside);
  };
  /** Calls for each element of one whose size is known. */
  const each = async (parent: Element, visit: (element: Element) => Promise<void> | void) => {
    if (parent.until === null) throw new Refused("broken");
    for (let from = parent.inside; from < parent.until;) {
      const element = await at(from, parent.until);
      if (element.until === null) throw new Refused("broken");
      await visit(element);
      from = element.until;
    }
  };
  const drop = (element: Element) => void patches.push(...emptied(element));

  const inInfo = async (element: Element) => {
    if (element.id === id.scale) scale = whole(await bytesOf(element)) || scale;
    else if (element.id === id.duration) duration = real(await bytesOf(element));
    // Both have to be there; without words they say nothing.
    else if (element.id === id.muxer || element.id === id.writer) patches.push(...zeroed(element));
    else drop(element);
  };
  const inTrack = async (element: Element) => {
    if (element.id === id.trackType) kinds.push(whole(await bytesOf(element)));
    else if (element.id === id.name || element.id === id.codecName) patches.push(...zeroed(element));
    else if (element.id === id.codec && !codecs.test((await bytesOf(element)).toString("latin1"))) {
      throw new Refused("carriesData");
    } else if (element.id === id.encodings) {
      await each(element, (one) =>
        each(one, ({ id: which }) => {
          if (which === id.encryption) throw new Refused("encrypted");
        }),
      );
    }
  };
  const inTracks = async (element: Element) => {
    if (element.id === id.track) await each(element, inTrack);
    // The sum does not fit what was blanked.
    else drop(element);
  };
  /** Goes through a cluster; gives where it ends. */
  const cluster = async ({ inside, until }: Element, end: number): Promise<number> => {
    clusters += 1;
    for (let from = inside; from < (until ?? end);) {
      const element = await at(from, until ?? end);
      if (until === null && ofSegment.has(element.id)) return from;
      if (element.until === null) throw new Refused("broken");
      if (element.id === id.locked) throw new Refused("encrypted");
      if (element.id === id.time) lastTime = Math.max(lastTime, whole(await bytesOf(element)));
      // Of a cluster whose end is known nothing but its time is wanted.
      if (element.id === id.time && until !== null) return until;
      from = element.until;
    }
    return until ?? end;
  };

  const head = await at(0, file.bytes);
  if (head.id !== id.ebml || head.until === null) throw new Refused("kind");
  let docType = "";
  await each(head, async (element) => {
    if (element.id === id.docType) docType = (await bytesOf(element)).toString("latin1").replace(/\0+$/, "");
  });
  if (docType !== "webm") throw new Refused("kind");
  const segment = await at(head.until, file.bytes);
  if (segment.id !== id.segment) throw new Refused("broken");
  const end = segment.until ?? file.bytes;
  for (let from = segment.inside; from < end;) {
    const element = await at(from, end);
    if (element.id === id.cluster) {
      from = await cluster(element, end);
      continue;
    }
    if (element.until === null) throw new Refused("broken");
    if (element.id === id.attachments) throw new Refused("carriesData");
    if (element.id === id.info) await each(element, inInfo);
    else if (element.id === id.tracks) await each(element, inTracks);
    else if (element.id !== id.seekHead && element.id !== id.cues) drop(element);
    from = element.until;
  }
  // What comes after the segment belongs to nothing.
  patches.push(...zeros(end, file.bytes));

  if (kinds.some((kind) => kind !== 1 && kind !== 2)) throw new Refused("carriesData");
  if (!kinds.includes(1)) throw new Refused(kinds.length === 0 ? "cutShort" : "noPicture");
  if (clusters === 0) throw new Refused("cutShort");
  const seconds = ((duration || lastTime) * scale) / 1_000_000_000;
  return {
    type: "video/webm",
    seconds: Number.isFinite(seconds) ? Math.min(Math.round(seconds), 1_000_000) : 0,
    patches,
  };
}

/** The element that begins here and ends within its parent. */
async function elementAt(file: Looked, from: number, until: number): Promise<Element> {
  const head = await file.read(from, Math.min(12, until - from));
  const idLength = lengthOf(head, 0, 4);
  const sizeLength = lengthOf(head, idLength, 8);
  const which = head.readUIntBE(0, idLength);
  const first = head[idLength]! & (0xff >> sizeLength);
  let [size, open] = [first, first === 0xff >> sizeLength];
  for (let at = 1; at < sizeLength; at += 1) {
    const byte = head[idLength + at]!;
    size = size * 256 + byte;
    open &&= byte === 0xff;
  }
  const inside = from + idLength + sizeLength;
  if (!open && inside + size > until) throw new Refused(until === file.bytes ? "cutShort" : "broken");
  return { id: which, from, inside, until: open ? null : inside + size };
}

/** How many bytes a number takes, as its first bits say. */
function lengthOf(head: Buffer, at: number, most: number): number {
  const first = head[at];
  if (first === undefined) throw new Refused("cutShort");
  const length = Math.clz32(first) - 23;
  if (length > most) throw new Refused(at === 0 ? "kind" : "broken");
  if (at + length > head.length) throw new Refused("cutShort");
  return length;
}

function whole(bytes: Buffer): number {
  return bytes.length === 0 || bytes.length > 6 ? 0 : bytes.readUIntBE(0, bytes.length);
}

function real(bytes: Buffer): number {
  const number = bytes.length === 4 ? bytes.readFloatBE(0) : bytes.length === 8 ? bytes.readDoubleBE(0) : 0;
  return Number.isFinite(number) && number > 0 ? number : 0;
}

/** An element without its words. */
function zeroed({ inside, until }: Element): Patch[] {
  return zeros(inside, until!);
}

/** In the place of an element one that is empty and takes as much room. */
function emptied({ from, until }: Element): Patch[] {
  const room = until! - from;
  // One byte for what it is; so many for the size that what is left fits.
  const width = room - 2 < 127 ? 1 : 8;
  const size = room - 1 - width;
  const head = Buffer.alloc(1 + width);
  head[0] = id.empty;
  if (width === 1) head[1] = 0x80 | size;
  else {
    head.writeUIntBE(size, 3, 6);
    head[1] = 0x01;
  }
  return [{ from, bytes: head }, ...zeros(from + head.length, until!)];
}
