import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { env } from "~/platform/env.server";
import { bringFile, chunkBytes, readMediaFile, removeMediaFiles, TooLarge } from "~/platform/media-files.server";
import { askedBytes } from "~/platform/ranges.server";
import { lookAtVideo } from "~/platform/videos.server";
import { box, coming, element, mp4, told, trackOf, webm, webmTrack } from "../videos";
import { useDatabase } from "../database";

useDatabase();

const looked = (bytes: Buffer) =>
  lookAtVideo({ bytes: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) });

/** The file with its patches. */
async function patched(bytes: Buffer): Promise<Buffer> {
  const facts = await looked(bytes);
  if ("why" in facts) throw new Error(facts.why);
  const made = Buffer.from(bytes);
  for (const patch of facts.patches) {
    if ("zeros" in patch) made.fill(0, patch.from, patch.from + patch.zeros);
    else made.set(patch.bytes, patch.from);
  }
  return made;
}

describe("what is known of a video", () => {
  it.each([
    ["an MP4", mp4()],
    ["a WebM", webm()],
    ["a WebM as a browser records it", webm({ open: true })],
  ])("tells type and length by the bytes of %s, and clears what it tells of people", async (_, bytes) => {
    expect(await looked(bytes)).toMatchObject({
      type: bytes.toString("latin1", 4, 8) === "ftyp" ? "video/mp4" : "video/webm",
      seconds: 4,
    });
    expect(bytes.includes(told)).toBe(true);
    const made = await patched(bytes);
    expect(made.length).toBe(bytes.length);
    expect(made.includes(told)).toBe(false);
    // Times of making, too.
    expect(made.includes(Buffer.from([0xe2, 0x7f, 0xb9, 0x00]))).toBe(false);
    // What was made is a video like the one before, with nothing left to clear.
    expect(await looked(made)).toMatchObject({ seconds: 4 });
  });

  it.each([
    ["nothing like a video", Buffer.from("<html><script>alert(1)</script>".repeat(20)), "kind"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "kind"],
    ["QuickTime's own file", Buffer.concat([box("ftyp", Buffer.from("qt  \0\0\0\0")), mp4().subarray(24)]), "kind"],
    ["Matroska that is no WebM", webm({ docType: "matroska" }), "kind"],
    ["an MP4 that ends early", mp4().subarray(0, -1500), "cutShort"],
    ["an MP4 without what it shows", mp4().subarray(0, 40), "cutShort"],
    ["a WebM that ends early", webm().subarray(0, -300), "cutShort"],
    ["sound alone", mp4({ tracks: [trackOf("soun", "mp4a")] }), "noPicture"],
    ["sound alone in WebM", webm({ tracks: [webmTrack(2, "A_OPUS")] }), "noPicture"],
    ["a track of places", mp4({ tracks: [trackOf(), trackOf("meta", "mebx")] }), "carriesData"],
    ["subtitles inside", webm({ tracks: [webmTrack(), webmTrack(17, "S_TEXT/UTF8")] }), "carriesData"],
    ["attached files", webm({ more: [element(0x1941a469, Buffer.from(told))] }), "carriesData"],
    ["another codec", webm({ tracks: [webmTrack(1, "V_MPEG4/ISO/AVC")] }), "carriesData"],
    ["an encrypted MP4", mp4({ tracks: [trackOf("vide", "encv")] }), "encrypted"],
    ["keys of protection", mp4({ more: [box("pssh", Buffer.alloc(20))] }), "encrypted"],
    ["parts in other files", mp4({ tracks: [trackOf("vide", "avc1", 0)] }), "elsewhere"],
    ["a box that reaches out of its parent", mp4({ tracks: [Buffer.from("7fffffff7472616b", "hex")] }), "broken"],
  ])("refuses %s", async (_, bytes, why) => expect(await looked(bytes)).toEqual({ why }));

  it("ends on every file, whatever is broken in it", async () => {
    for (const whole of [mp4({ data: Buffer.alloc(50) }), webm()]) {
      for (let at = 0; at < whole.length; at += 7) {
        for (const value of [0, 0x7f, 0xff]) {
          const bytes = Buffer.from(whole);
          bytes[at] = value;
          await looked(bytes);
        }
        await looked(whole.subarray(0, at));
      }
    }
  });
});

describe("a file of media", () => {
  const folder = () => join(env().DATA_DIR, "media");
  const all = async (parts: AsyncIterable<Uint8Array>) => {
    const read: Uint8Array[] = [];
    for await (const part of parts) read.push(part);
    return Buffer.concat(read);
  };

  it("lies encrypted, is read from anywhere, and opened by nothing under another name", async () => {
    const bytes = Buffer.alloc(chunkBytes * 2 + 77, "the words of a talk ");
    const file = await bringFile(coming(bytes, 40_000), bytes.length);
    await file.settle();
    file.named();
    expect(readdirSync(folder())).toEqual([file.name]);
    expect(readFileSync(join(folder(), file.name)).includes("the words")).toBe(false);
    expect(await all(readMediaFile(file.name, bytes.length, 0, bytes.length - 1))).toEqual(bytes);
    for (const [first, last] of [
      [0, 0],
      [chunkBytes - 1, chunkBytes],
      [chunkBytes * 2, bytes.length - 1],
    ] as const) {
      expect(await all(readMediaFile(file.name, bytes.length, first, last))).toEqual(bytes.subarray(first, last + 1));
    }
    // Removed, it is read no further by whoever is reading it.
    const parts = readMediaFile(file.name, bytes.length, 0, bytes.length - 1);
    await parts.next();
    await removeMediaFiles([file.name]);
    await expect(parts.next()).rejects.toThrow();
  });

  it("leaves nothing where it is too large or breaks off", async () => {
    await expect(bringFile(coming(Buffer.alloc(5000)), 4999)).rejects.toThrow(TooLarge);
    async function* broken() {
      yield Buffer.alloc(chunkBytes + 1);
      await Promise.resolve();
      throw new Error("gone");
    }
    await expect(bringFile(broken(), 1_000_000)).rejects.toThrow("gone");
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is patched in its place, over the edge of a chunk", async () => {
    const bytes = Buffer.alloc(chunkBytes + 100, 1);
    const file = await bringFile(coming(bytes), bytes.length);
    await file.patch({ from: chunkBytes - 3, bytes: Buffer.from([7, 8, 9, 10, 11]) });
    await file.patch({ from: chunkBytes + 50, zeros: 10 });
    bytes.set([7, 8, 9, 10, 11], chunkBytes - 3);
    bytes.fill(0, chunkBytes + 50, chunkBytes + 60);
    expect(await file.read(0, bytes.length)).toEqual(bytes);
    await file.discard();
    expect(readdirSync(folder())).toEqual([]);
  });
});

describe("the range that is asked for", () => {
  it.each([
    [null, "all"],
    ["bytes=0-", { first: 0, last: 99 }],
    ["bytes=10-19", { first: 10, last: 19 }],
    ["bytes=90-500", { first: 90, last: 99 }],
    ["bytes=-30", { first: 70, last: 99 }],
    ["bytes=-500", { first: 0, last: 99 }],
    ["bytes=100-", "none"],
    ["bytes=99999999999999-", "none"],
    ["bytes=-0", "none"],
    ["bytes=20-10", "all"],
    ["bytes=0-1,5-6", "all"],
    ["bytes=-", "all"],
    ["lines=0-5", "all"],
    ["bytes=a-b", "all"],
    ["bytes=0-99999999999999999999", "all"],
  ])("%s", (header, asked) => expect(askedBytes(header, 100)).toEqual(asked));
});
