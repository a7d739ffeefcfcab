import { buffer, text } from "node:stream/consumers";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import yauzl from "yauzl";
import { sheetFile } from "~/platform/xlsx.server";

type Rows = (string | number)[][];

async function* inParts(...parts: Rows[]): AsyncGenerator<Rows> {
  yield* parts;
}

async function unpacked(file: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const found: Record<string, string> = {};
      zip.on("entry", (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (_error, stream) => {
          void text(stream).then((body) => {
            found[entry.fileName] = body;
            zip.readEntry();
          });
        }),
      );
      zip.on("end", () => resolve(found));
      zip.readEntry();
    });
  });
}

const made = async (...parts: Rows[]) => buffer(Readable.from(sheetFile(inParts(...parts), "2026-11-22")));
const sheet = async (...parts: Rows[]) => (await unpacked(await made(...parts)))["xl/worksheets/sheet1.xml"]!;

it("has the parts of a workbook, and no time but the day that was said", async () => {
  const file = await made([["a"]]);
  expect(Object.keys(await unpacked(file)).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect(await made([["a"]])).toEqual(file);
});

it("holds all rows of all parts in their order, numbers as numbers and texts as texts", async () => {
  const words = await sheet([["Картка", "Месцы"]], [], [["R-7K2M-94", 2]], [["", -1.5]]);
  expect(words).toContain(
    [
      '<row><c t="inlineStr"><is><t xml:space="preserve">Картка</t></is></c>',
      '<c t="inlineStr"><is><t xml:space="preserve">Месцы</t></is></c></row>',
      '<row><c t="inlineStr"><is><t xml:space="preserve">R-7K2M-94</t></is></c><c><v>2</v></c></row>',
      '<row><c t="inlineStr"><is><t xml:space="preserve"></t></is></c><c><v>-1.5</v></c></row></sheetData>',
    ].join(""),
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "＝1"])(
  "takes %j as words, never as a formula",
  async (words) => {
    const xml = await sheet([[words]]);
    expect(xml).not.toMatch(/<f[ >]|t="str"/);
    expect(xml).toContain(`<c t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`);
  },
);

it("leaves out what XML cannot hold, and cannot be broken out of", async () => {
  expect(await sheet([["</t></is></c><f>1</f>&amp;"]])).toContain(
    "&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;&lt;f&gt;1&lt;/f&gt;&amp;amp;",
  );
  expect(await sheet([["a\u0000\u0008\u001f\ufffe\ud800b 😀"]])).toContain(">ab 😀<");
  expect(await sheet([["_x0041_ _x41_"]])).toContain(">_x005F_x0041_ _x41_<");
});

it("fails where its lines fail", async () => {
  async function* failing(): AsyncGenerator<Rows> {
    yield [["a"]];
    throw new Error("no longer there");
  }
  await expect(buffer(Readable.from(sheetFile(failing(), "2026-11-22")))).rejects.toThrow("no longer there");
});
