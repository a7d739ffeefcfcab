import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it, onTestFinished } from "vitest";
import { env, forgetEnv } from "~/platform/env.server";
import { keepPictureFile, readPictureFile, removePictureFiles } from "~/platform/picture-files.server";
import { type Picture, remakePicture } from "~/platform/pictures.server";

function field(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#336655" } });
}

async function remade(bytes: Uint8Array): Promise<Picture> {
  const outcome = await remakePicture(bytes);
  if ("why" in outcome) throw new Error(outcome.why);
  return outcome;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** A whole PNG of one bit a pixel, made without ever holding its pixels. */
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const sign = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([sign, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

describe("a picture", () => {
  it("is made anew as WebP, without a word of what its file said", async () => {
    const said = "Іван Сакрэтны, Мінск, 53.9 N 27.56 E";
    const source = await field(900, 600)
      .withExif({ IFD0: { Artist: "Ivan Secret", Copyright: "Minsk" }, IFD3: { GPSLatitude: "53/1 54/1 0/1" } })
      .withXmp(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${said}"/></rdf:RDF></x:xmpmeta>`,
      )
      .withIccProfile("p3")
      .jpeg()
      .toBuffer();
    expect(source.includes("Ivan Secret") && source.includes("adobe")).toBe(true);
    const { bytes, width, height } = await remade(source);
    expect([width, height]).toEqual([900, 600]);
    const facts = await sharp(bytes).metadata();
    expect(facts).toMatchObject({ format: "webp", width: 900, height: 600 });
    expect([facts.exif, facts.xmp, facts.icc, facts.iptc, facts.orientation]).toEqual(Array(5).fill(undefined));
    expect(bytes.toString("latin1")).not.toMatch(/EXIF|XMP|ICCP|Secret|Minsk/);
  });

  it("stands as the camera was held, though that is not kept", async () => {
    const { width, height } = await remade(await field(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([width, height]).toEqual([200, 300]);
  });

  it("is at most 1600 pixels wide and stays small even where every pixel differs", async () => {
    const noise = sharp({
      create: {
        width: 3000,
        height: 2000,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 40 },
        background: "#000",
      },
    });
    const { bytes, width, height } = await remade(await noise.png().toBuffer());
    expect([width, height]).toEqual([1600, 1067]);
    expect(bytes.length).toBeLessThan(700_000);
    const plain = await remade(await field(3000, 2000).png().toBuffer());
    expect(plain.bytes.length).toBeLessThan(200_000);
  });

  it("carries nothing that was hidden behind or inside it", async () => {
    const html = Buffer.from("<script>alert(1)</script><?php system('id'); ?>");
    const zip = Buffer.from("504b0304aa", "hex");
    const jpeg = await field(50, 50).jpeg().toBuffer();
    const png = await field(50, 50).png().toBuffer();
    const webp = await field(50, 50).webp().toBuffer();
    const comment = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, html.length + 2]),
      html,
      jpeg.subarray(2),
    ]);
    const inside = Buffer.concat([
      png.subarray(0, 33),
      chunk("tEXt", Buffer.concat([Buffer.from("a\0"), html])),
      png.subarray(33),
    ]);
    for (const polyglot of [
      comment,
      inside,
      Buffer.concat([png, html]),
      Buffer.concat([jpeg, zip]),
      Buffer.concat([webp, html]),
    ]) {
      const { bytes } = await remade(polyglot);
      expect(bytes.includes("script") || bytes.includes("php") || bytes.includes(zip)).toBe(false);
    }
  });

  const bad: [name: string, bytes: () => Promise<Buffer> | Buffer, why: string][] = [
    ["nothing", () => Buffer.alloc(0), "kind"],
    ["text", () => Buffer.from("GIF or not"), "kind"],
    ["SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'), "kind"],
    ["a GIF", () => field(5, 5).gif().toBuffer(), "kind"],
    ["a TIFF", () => field(5, 5).tiff().toBuffer(), "kind"],
    ["an AVIF", () => field(5, 5).avif().toBuffer(), "kind"],
    ["half a JPEG", async () => (await field(500, 500).jpeg().toBuffer()).subarray(0, 700), "broken"],
    ["half a PNG", async () => (await field(500, 500).png().toBuffer()).subarray(0, 400), "broken"],
    ["the beginning of a JPEG alone", () => Buffer.from("ffd8ffe0", "hex"), "broken"],
    [
      "a picture that moves",
      async () =>
        sharp(Buffer.concat([Buffer.alloc(30_000, 9), Buffer.alloc(30_000, 200)]), {
          raw: { width: 100, height: 200, channels: 3, pageHeight: 100 },
        })
          .webp({ loop: 0 })
          .toBuffer(),
      "moving",
    ],
  ];
  it.each(bad)("is not taken of %s", async (_name, bytes, why) => {
    sharp.unblock({ operation: ["VipsForeignLoad"] });
    const made = await bytes();
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
    });
    expect(await remakePicture(made)).toEqual({ why });
  });

  it("of 20,000 by 20,000 pixels is refused without being unpacked", async () => {
    const huge = hugePng(20_000, 20_000);
    const before = process.memoryUsage().rss;
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 2);
    expect(await remakePicture(huge)).toEqual({ why: "pixels" });
    clearInterval(watching);
    expect(most - before).toBeLessThan(30 * 1024 * 1024);
  });
});

describe("the file of a picture", () => {
  function ownFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "reserve-pictures-"));
    const before = process.env.DATA_DIR;
    process.env.DATA_DIR = folder;
    forgetEnv();
    onTestFinished(() => {
      process.env.DATA_DIR = before ?? "";
      forgetEnv();
      rmSync(folder, { recursive: true });
    });
    return join(env().DATA_DIR, "pictures");
  }

  it("can be read by nobody else, nor without the key, nor under another name", async () => {
    const folder = ownFolder();
    const bytes = Buffer.from("RIFF....WEBP of a tree");
    const [name, other] = [await keepPictureFile(bytes), await keepPictureFile(bytes)];
    expect(await readPictureFile(name)).toEqual(bytes);
    expect(readdirSync(folder).sort()).toEqual([name, other].sort());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    const stored = readFileSync(join(folder, name));
    expect(stored.includes("WEBP")).toBe(false);
    writeFileSync(join(folder, other), stored);
    expect(await readPictureFile(other)).toBeNull();
    await removePictureFiles([name, name]);
    expect(await readPictureFile(name)).toBeNull();
  });

  it("is never a path to anything else", async () => {
    ownFolder();
    for (const name of ["../secrets.json", "a/b", "", `${"a".repeat(26)}/..`]) {
      await expect(readPictureFile(name)).rejects.toThrow();
      await expect(removePictureFiles([name])).rejects.toThrow();
    }
  });
});
