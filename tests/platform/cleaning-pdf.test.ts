import { PDFArray, PDFDict, PDFDocument, PDFRawStream, decodePDFRawStream } from "@cantoo/pdf-lib";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { bareJpeg, bareJpeg2000 } from "~/platform/pdf/bare-pictures.js";
import { cleanPdf } from "~/platform/pdf/cleaning.server";
import { onePage, pdfOf, streamOf, tellingPdf, toldOfPdf } from "../made-pdf";
import { pagesOf } from "../pdf";

const bytesOf = async (given: Uint8Array): Promise<Uint8Array> => {
  const made = await cleanPdf(given);
  if (made === "busy" || "why" in made) throw new Error(`Refused: ${JSON.stringify(made)}`);
  return made.bytes;
};
const whyNot = async (given: Uint8Array) => {
  const made = await cleanPdf(given);
  return made === "busy" ? made : "why" in made ? made.why : "taken";
};

/** All that a PDF says, its packed parts unpacked. */
async function everything(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  let all = Buffer.from(bytes).toString("latin1");
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict || object instanceof PDFArray) all += String(object);
    if (!(object instanceof PDFRawStream)) continue;
    all += String(object.dict) + Buffer.from(object.contents).toString("latin1");
    if (/FlateDecode/.test(String(object.dict))) {
      all += Buffer.from(decodePDFRawStream(object).decode()).toString("latin1");
    }
  }
  return all + JSON.stringify(Object.entries(document.context.trailerInfo).map(String));
}

const photograph = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#0a0" } })
  .jpeg()
  .withExif({ IFD0: { Artist: toldOfPdf, Make: "Canon" }, IFD3: { GPSLatitude: "53/1 9/10 0/1" } })
  .toBuffer();

describe("a PDF made anew", () => {
  it("shows its pages as before and says nothing of who made it, when and with what", async () => {
    const given = tellingPdf(Buffer.concat([photograph, Buffer.from(`behind the end: ${toldOfPdf}`)]));
    for (const word of [toldOfPdf, "JavaScript", "calls.example", "secret.txt", "Canon"]) {
      expect(await everything(given)).toContain(word);
    }
    const made = await bytesOf(given);
    const { pages, words, images, links, info } = await pagesOf(made);
    expect([pages, words.trim(), images]).toEqual([1, "Hello", 2]);
    expect(Object.keys(info).filter((name) => /author|title|creator|producer|date|company/i.test(name))).toEqual([]);
    const all = await everything(made);
    for (const gone of [toldOfPdf, "calls.example", "secret.txt", "Canon", "Exif", "20240506", "pdf-lib", "PTEX"]) {
      expect(all).not.toContain(gone);
    }
    for (const gone of ["JavaScript", "OpenAction", "EmbeddedFile", "Filespec", "Metadata", "AcroForm", "XFA", "AA"]) {
      expect(all).not.toMatch(new RegExp(`/${gone}\\b`));
    }
    expect(all).not.toMatch(/\/(Info|Encrypt|Names|Outlines|Launch|Widget|Ref) /);
    // An address does not end before its end, whatever stands in it.
    expect(links).toEqual(["https://kept.example/way)/S/JavaScript/JS(evil"]);
  });

  it("is the same however often it is made anew, and whenever", async () => {
    const once = await bytesOf(tellingPdf(photograph));
    expect(Buffer.from(await bytesOf(once)).equals(Buffer.from(once))).toBe(true);
  });

  it("keeps no earlier version of what was changed since", async () => {
    const before = onePage({ objects: [streamOf("", `BT /F1 9 Tf (${toldOfPdf}) Tj ET`)] });
    const changed = Buffer.concat([
      before,
      Buffer.from(`6 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 7 >>\nstartxref\n0\n%%EOF\n`),
    ]);
    expect(await everything(await bytesOf(changed))).not.toContain(toldOfPdf);
  });

  it("has no notes in a picture that was packed once more", async () => {
    const image = "/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB";
    const packed = onePage({
      resources: "/XObject << /Im 6 0 R >>",
      drawn: "/Im Do",
      objects: [
        streamOf(`${image} /Filter [/FlateDecode /DCTDecode] /DecodeParms [null null]`, deflateSync(photograph)),
      ],
    });
    const made = await bytesOf(packed);
    expect((await pagesOf(made)).images).toBe(1);
    expect(await everything(made)).not.toMatch(new RegExp(`${toldOfPdf}|Exif|Canon`));
  });
});

describe("a PDF that is refused", () => {
  it("is broken, or is none", async () => {
    const good = onePage();
    expect(await whyNot(good)).toBe("taken");
    expect(await whyNot(Buffer.from("%PDF-1.7\nnothing more"))).toBe("broken");
    expect(await whyNot(Buffer.alloc(0))).toBe("broken");
    expect(await whyNot(pdfOf(["<< /Type /Catalog >>"]))).toBe("broken");
    expect(await whyNot(pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]))).toBe(
      "broken",
    );
    const round = pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"]);
    expect(await whyNot(round)).toBe("broken");
    expect(await whyNot(Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\n"), Buffer.alloc(200_000, "[")]))).toBe(
      "broken",
    );
    // The thread ended each time, and the next is served.
    expect(await whyNot(good)).toBe("taken");
  });

  it("is protected, or hides layers that would show", async () => {
    const encrypt = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (x) /U (y) >> /ID [<00> <00>]";
    expect(await whyNot(onePage({ trailer: encrypt }))).toBe("locked");
    const layers = (hidden: string) =>
      onePage({
        catalog: `/OCProperties << /OCGs [6 0 R] /D << ${hidden} >> >>`,
        objects: ["<< /Type /OCG /Name (a) >>"],
      });
    expect(await whyNot(layers("/OFF [6 0 R]"))).toBe("layers");
    expect(await whyNot(layers("/BaseState /OFF"))).toBe("layers");
    expect(await whyNot(layers("/ON [6 0 R]"))).toBe("taken");
  });

  it("unpacks to more than a server holds, or has pages without end", async () => {
    const before = process.memoryUsage().rss;
    // A quarter of a gigabyte each.
    const packed = deflateSync(Buffer.alloc(256 * 1024 * 1024, " "));
    const bomb = streamOf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed);
    const twice = streamOf("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", deflateSync(packed));
    expect(["broken", "taken"]).toContain(await whyNot(onePage({ objects: [bomb, bomb, bomb, bomb, twice] })));
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
    const kids = "3 0 R ".repeat(500_000);
    const pages = `<< /Type /Pages /Kids [${kids}] /Count 500000 /MediaBox [0 0 9 9] >>`;
    const endless = pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", pages, "<< /Type /Page /Parent 2 0 R >>"]);
    expect(await whyNot(endless)).toBe("broken");
    expect(await whyNot(onePage())).toBe("taken");
  });
});

describe("pictures in it", () => {
  it("keep what shows them, and their colours, up to their end", async () => {
    const bare = bareJpeg(Buffer.concat([photograph, Buffer.from(toldOfPdf)]));
    expect(Buffer.from(bare).toString("latin1")).not.toMatch(/Exif|Ivan|Canon/);
    const [before, after] = await Promise.all([photograph, bare].map((one) => sharp(one).raw().toBuffer()));
    expect(after!.equals(before!)).toBe(true);
    const progressive = await sharp(photograph)
      .resize(64)
      .jpeg({ progressive: true })
      .withIccProfile("srgb")
      .toBuffer();
    expect((await sharp(bareJpeg(progressive)).metadata()).icc).toBeDefined();
    expect(
      (await sharp(bareJpeg(progressive)).raw().toBuffer()).equals(await sharp(progressive).raw().toBuffer()),
    ).toBe(true);
    expect(() => bareJpeg(Buffer.from("GIF89a"))).toThrow();
    expect(() => bareJpeg(photograph.subarray(0, 30))).toThrow();
  });

  it("lose boxes of notes where they are of JPEG 2000", () => {
    const box = (type: string, inside: string) => {
      const made = Buffer.from(`0000${type}${inside}`);
      made.writeUInt32BE(made.length);
      return made;
    };
    const shown = [box("jP  ", "\r\n"), box("ftyp", "jp2 "), box("jp2h", "size"), box("jp2c", "pixels")];
    const notes = [box("uuid", toldOfPdf), box("xml ", toldOfPdf)];
    const given = Buffer.concat([...shown.slice(0, 3), ...notes, shown[3]!, ...notes]);
    expect(Buffer.from(bareJpeg2000(given)).equals(Buffer.concat(shown))).toBe(true);
    expect(() => bareJpeg2000(given.subarray(0, -1))).toThrow();
    const bare = Buffer.from([0xff, 0x4f, 0xff, 0x51]);
    expect(bareJpeg2000(bare)).toBe(bare);
  });
});
