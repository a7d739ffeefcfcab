import { randomBytes } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDocumentFile, type ReadDocument } from "~/platform/documents/reading-documents.server";
import { renderConcept } from "~/platform/markdown.server";
import { docx, docxParts, odt, pictureRelation, wordParagraph, wordPicture, zipped } from "../papers";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function read(bytes: Buffer): Promise<ReadDocument> {
  const outcome = await readDocumentFile(bytes);
  if ("why" in outcome) throw new Error(outcome.why);
  return outcome;
}

const run = (text: string, facts = "") => `<w:r><w:rPr>${facts}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const item = (text: string, list: number, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;

const wordBody = [
  wordParagraph("Суды без начальства", "Title"),
  wordParagraph("Змест", "T1"),
  wordParagraph("Чаму цяпер", "1"),
  `<w:p>${run("Звычайны ")}${run("тлусты", "<w:b/>")}${run(" ", "<w:b/>")}${run("і ")}${run("нахілены", "<w:i/>")}${run(" [дужкі] * зорка")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  wordParagraph("Спіс", "2"),
  item("першы", 1),
  item("унутры", 1, 1),
  item("другі", 1),
  item("раз", 2),
  item("два", 2),
  wordParagraph("Сказана людзьмі.", "Q"),
  `<w:tbl><w:tblPr/><w:tr>${cell("Орган")}${cell("Людзей")}</w:tr><w:tr>${cell("Суд")}${cell("12")}</w:tr></w:tbl>`,
  `<w:p><w:r><w:t>Апошні</w:t></w:r></w:p>`,
].join("");

describe("a document of Word", () => {
  it("keeps its structure", async () => {
    const { title, markdown, left } = await read(await docx(wordBody));
    expect(title).toBe("Суды без начальства");
    expect(markdown).toBe(
      [
        "# Чаму цяпер",
        "Звычайны **тлусты** і *нахілены* \\[дужкі] \\* зорка[^1]",
        "## Спіс",
        "- першы\n  - унутры\n- другі",
        "1. раз\n2. два",
        "> Сказана людзьмі.",
        "| Орган | Людзей |\n| ----- | ------ |\n| Суд   | 12     |",
        "Апошні",
        "[^1]: Жыццё судоў, 2020.",
      ].join("\n\n"),
    );
    expect(left).toEqual({});
    expect(renderConcept(markdown)).toContain("<table>");
  });

  it("keeps links to the web and leaves others as words", async () => {
    const link = (id: string, text: string) => `<w:p><w:hyperlink r:id="${id}">${run(text)}</w:hyperlink></w:p>`;
    const relation = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`;
    const file = await docx(
      link("h1", "закон") + link("h2", "пошта") + link("h3", "скрыпт"),
      {},
      relation("h1", "https://example.org/a") + relation("h2", "mailto:a@example.org") + relation("h3", "javascript:x"),
    );
    const { markdown, left } = await read(file);
    expect(markdown).toBe("[закон](https://example.org/a)\n\nпошта\n\nскрыпт");
    expect(left).toEqual({ links: 2 });
  });

  it("drops comments, deletions, hidden words and who did it all, and keeps insertions", async () => {
    const who = 'w:author="Іван Сакрэтны" w:date="2024-02-14T10:00:00Z"';
    const body = `<w:p>${run("Было ")}<w:ins w:id="1" ${who}>${run("дададзена ")}</w:ins><w:del w:id="2" ${who}><w:r><w:delText>выдалена</w:delText></w:r></w:del>${run("схавана", "<w:vanish/>")}${run("бачна", '<w:vanish w:val="0"/>')}<w:commentRangeStart w:id="0"/>${run(" канец", '<w:u w:val="single"/><w:color w:val="FF0000"/>')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const outcome = await read(await docx(body));
    expect(outcome.markdown).toBe("Было дададзена бачна канец");
    expect(outcome.left).toEqual({ deletions: 1, hidden: 1, underlines: 1, colours: 1, comments: 1 });
    expect(JSON.stringify(outcome)).not.toMatch(/Сакрэтны|Тайная|2024/);
  });

  it("says which formulas, boxes, objects, macros and merged cells it left out", async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${wordParagraph("У рамцы")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = `<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${run("Тэкст")}</w:p><w:p>${box}</w:p><w:p><w:r><w:object/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${wordParagraph("a")}</w:tc></w:tr></w:tbl>`;
    const relation =
      '<Relationship Id="m1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
    const { markdown, left } = await read(await docx(body, { "word/vbaProject.bin": randomBytes(50) }, relation));
    expect(markdown).toContain("У рамцы");
    expect(left).toEqual({ formulas: 1, textBoxes: 1, objects: 1, merged: 1, macros: 1 });
  });

  it("hands its pictures over, and never fetches one from elsewhere", async () => {
    const relations =
      pictureRelation("p1", "media/a.png") +
      pictureRelation("p2", "media/b.emf") +
      pictureRelation("p3", "http://127.0.0.1:9/tracker.png", true);
    const body = wordPicture("p1", "Дрэва ў полі") + wordPicture("p2") + wordPicture("p3");
    const { markdown, pictures, left, prefix } = await read(
      await docx(body, { "word/media/a.png": png, "word/media/b.emf": Buffer.from([1, 0, 0, 0]) }, relations),
    );
    expect(markdown).toContain(`![Дрэва ў полі](${prefix}-0)`);
    expect(pictures.map((one) => one && Buffer.from(one))).toEqual([png, null]);
    expect(left).toEqual({ pictures: 1, linkedPictures: 1 });
  });
});

describe("a text of OpenDocument", () => {
  it("keeps its structure", async () => {
    const note =
      '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Жыццё судоў, 2020.</text:p></text:note-body></text:note>';
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`;
    const body = [
      '<text:p text:style-name="Title">Суды без начальства</text:p>',
      "<text:table-of-content><text:index-body><text:p>Змест</text:p></text:index-body></text:table-of-content>",
      '<text:h text:outline-level="1">Чаму цяпер</text:h>',
      `<text:p>Звычайны <text:span text:style-name="T1">тлусты</text:span><text:s/>і <text:span text:style-name="T2">нахілены</text:span> [дужкі]${note}</text:p>`,
      '<text:list text:style-name="L1"><text:list-item><text:p>першы</text:p><text:list><text:list-item><text:p>унутры</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>другі</text:p></text:list-item></text:list>',
      '<text:list text:style-name="L2"><text:list-item><text:p>раз</text:p></text:list-item></text:list>',
      '<text:p text:style-name="P1">Сказана людзьмі.</text:p>',
      `<table:table>${row("Орган", "Людзей")}${row("Суд", "12")}</table:table>`,
      '<text:p><text:a xlink:href="https://example.org/a">закон</text:a></text:p>',
    ].join("");
    const { title, markdown, left } = await read(await odt(body));
    expect(title).toBe("Суды без начальства");
    expect(markdown).toBe(
      [
        "# Чаму цяпер",
        "Звычайны **тлусты** і *нахілены* \\[дужкі][^1]",
        "- першы\n  1. унутры\n- другі",
        "1. раз",
        "> Сказана людзьмі.",
        "| Орган | Людзей |\n| ----- | ------ |\n| Суд   | 12     |",
        "[закон](https://example.org/a)",
        "[^1]: Жыццё судоў, 2020.",
      ].join("\n\n"),
    );
    expect(left).toEqual({ contents: 1 });
  });

  it("drops comments, deletions, hidden words and who did it all", async () => {
    const who = "<dc:creator>Іван Сакрэтны</dc:creator><dc:date>2024-02-14</dc:date>";
    const body = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>${who}</office:change-info><text:p>выдалена</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Было <office:annotation>${who}<text:p>Тайная заўвага</text:p></office:annotation><text:span text:style-name="T3">схавана</text:span>бачна</text:p>`;
    const outcome = await read(await odt(body));
    expect(outcome.markdown).toBe("Было бачна");
    expect(outcome.left).toEqual({ comments: 1, deletions: 1, hidden: 1 });
    expect(JSON.stringify(outcome)).not.toMatch(/Сакрэтны|Тайная|2024/);
  });

  it("hands its pictures over with what they say, and counts formulas", async () => {
    const frame = (inside: string) => `<text:p><draw:frame>${inside}</draw:frame></text:p>`;
    const body =
      frame('<draw:image xlink:href="Pictures/a.png"/><svg:desc>Дрэва ў полі</svg:desc>') +
      frame('<draw:image xlink:href="http://127.0.0.1:9/tracker.png"/>') +
      frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>');
    const { markdown, pictures, left, prefix } = await read(await odt(body, { "Pictures/a.png": png }));
    expect(markdown).toBe(`![Дрэва ў полі](${prefix}-0)`);
    expect(pictures).toHaveLength(1);
    expect(left).toEqual({ linkedPictures: 1, objects: 1 });
  });
});

/** An archive whose entry unpacks to a gigabyte of zeros, whatever its list says of it. */
async function bomb(name: string, says: number): Promise<Buffer> {
  const piece = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 64 }, () => piece), deflateRawSync("")]);
  const bytes = await zipped({ ...docxParts(""), [name]: packed }, { compress: false });
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    // Method and size, as the list and the entry itself have them.
    for (const [sign, head, method, size] of [
      [0x02014b50, 46, 10, 24],
      [0x04034b50, 30, 8, 22],
    ] as const) {
      if (at < head || bytes.readUInt32LE(at - head) !== sign) continue;
      bytes.writeUInt16LE(8, at - head + method);
      bytes.writeUInt32LE(says, at - head + size);
    }
  }
  return bytes;
}

const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
const flagged = async (bit: number) => {
  const bytes = await docx(wordBody);
  const at = bytes.indexOf(Buffer.from("504b0102", "hex"));
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | bit, at + 8);
  return bytes;
};
const document = (xml: string) => zipped(docxParts("", { "word/document.xml": xml }));

const many = (number: number, one: (n: number) => string) => Array.from({ length: number }, (_, n) => one(n)).join("");

describe("what would take long", () => {
  const bold = (n: number) => run("ab", n % 2 ? "<w:b/>" : "<w:i/>");
  const bad: [name: string, bytes: () => Promise<Buffer>, why: string][] = [
    ["tens of thousands of elements", () => docx(`<w:p>${many(6_500, bold)}</w:p>`), "tooMuch"],
    ["as many lines", () => docx(`<w:p><w:r>${many(18_100, () => "<w:br/>")}</w:r></w:p>`), "tooMuch"],
    ["as many styles", () => docx("", { "word/styles.xml": `<a>${many(18_100, () => "<b/>")}</a>` }), "tooMuch"],
    ["as many of OpenDocument", () => odt(`<text:p>${many(18_100, () => "<text:s/>")}</text:p>`), "tooMuch"],
    [
      "cells that each stand for a hundred",
      () =>
        docx(
          `<w:tbl>${many(70, () => `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr></w:tc></w:tr>`)}</w:tbl>`,
        ),
      "tooLong",
    ],
    [
      "elements that are left out",
      () => docx(`<w:p><w:r><w:rPr>${many(160_000, () => "<w:x/>")}</w:rPr></w:r></w:p>`),
      "tooLarge",
    ],
    ["attributes of one element", () => docx(`<w:p ${many(501, (n) => `a${n}="" `)}/>`), "tooLarge"],
    ["attributes", () => docx(many(2_001, () => `<w:p ${many(100, (n) => `a${n}="" `)}/>`)), "tooLarge"],
  ];
  it.each(bad)("is refused by its number: %s", async (_name, bytes, why) => {
    expect(await readDocumentFile(await bytes())).toEqual({ why });
  });

  it("is no text of a hundred thousand letters that was changed a great deal", async () => {
    const words = "словы тут і ";
    const paragraph = `<w:p>${many(10, (n) => `<w:r w:rsidR="${n}"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`)}</w:p>`;
    const { markdown } = await read(await docx(many(700, () => paragraph)));
    expect(markdown).toBe(
      Array(700)
        .fill(`**${words.repeat(10).trim()}**`)
        .join("\n\n"),
    );
  });

  it("is a note once, however often it is called", async () => {
    const call = `<w:p>${run("а")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const { markdown } = await read(await docx(call.repeat(3)));
    expect(markdown).toBe("а[^1]\n\nа\n\nа\n\n[^1]: Жыццё судоў, 2020.");
  });

  it("is a picture held once, however often it stands in the text, and not one beyond the twentieth", async () => {
    const file = await docx(
      wordPicture("p1").repeat(24),
      { "word/media/a.png": Buffer.concat([png, Buffer.alloc(6 * 1024 * 1024)]) },
      pictureRelation("p1", "media/a.png"),
    );
    const { pictures, left } = await read(file);
    expect(new Set(pictures.slice(0, 20)).size).toBe(1);
    expect(pictures.slice(20)).toEqual([null, null, null, null]);
    expect(left).toEqual({ manyPictures: 4 });
  });

  it("is no cell that another one covers: it is empty, whatever stands in it", async () => {
    const covered = (facts: string, text: string) =>
      `<w:tr><w:tc><w:tcPr>${facts}</w:tcPr>${wordParagraph(text)}</w:tc>${cell("б")}</w:tr>`;
    const table = `<w:tbl>${covered('<w:vMerge w:val="restart"/>', "а")}${covered("<w:vMerge/>", "схавана")}</w:tbl>`;
    const { markdown, left } = await read(await docx(table));
    expect(markdown).toBe("| а | б |\n| - | - |\n|   | б |");
    expect(left).toEqual({ merged: 1 });
  });
});

describe("what is no document", () => {
  const bad: [name: string, bytes: () => Promise<Buffer> | Buffer, why: string][] = [
    ["nothing", () => Buffer.alloc(0), "notDocument"],
    ["plain text", () => Buffer.from("Канцэпцыя"), "notDocument"],
    ["noise", () => randomBytes(5000), "notDocument"],
    ["a .doc under another name", () => ole, "oldWord"],
    [
      "a document with a passphrase",
      () => Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
    ["rich text", () => Buffer.from("{\\rtf1 a}"), "richText"],
    ["a PDF", () => Buffer.from("%PDF-1.7"), "pdf"],
    ["an archive of something else", () => zipped({ "a.txt": "a" }), "notDocument"],
    ["an empty archive", () => zipped({}), "notDocument"],
    ["a spreadsheet", () => zipped({ "[Content_Types].xml": "<Types/>", "_rels/.rels": "<a/>" }), "notDocument"],
    [
      "an OpenDocument spreadsheet",
      () => odt("", { mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "notDocument",
    ],
    ["an encrypted archive", () => flagged(1), "encrypted"],
    ["half a document", async () => (await docx(wordBody)).subarray(0, 1500), "broken"],
    ["XML that ends in the middle", () => document("<w:document"), "broken"],
    [
      "letters of another encoding",
      () => document(Buffer.from("<a>\u00ff</a>", "latin1").toString("latin1") + "\u0000"),
      "broken",
    ],
    ["a document type", () => document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), "refers"],
    [
      "a billion laughs",
      () => odt("", { "content.xml": '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>' }),
      "refers",
    ],
    ["elements ever deeper", () => document("<a>".repeat(100_000)), "tangled"],
    [
      "four thousand entries",
      () => zipped(Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`${i}`, ""]))),
      "tooLarge",
    ],
    ["text of nine megabytes", () => docx(wordParagraph("a".repeat(9 * 1024 * 1024))), "tooLarge"],
  ];
  it.each(bad)("refuses %s", async (_name, bytes, why) => {
    expect(await readDocumentFile(await bytes())).toEqual({ why });
  });

  it("refuses an encrypted OpenDocument text", async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect(await readDocumentFile(await odt("", { "META-INF/manifest.xml": manifest }))).toEqual({ why: "encrypted" });
  });
});

describe("a bomb of a gigabyte", () => {
  it.each([
    ["says what it is", 1024 ** 3, "tooLarge"],
    ["says that it is small", 5_000_000, "broken"],
  ])("is refused when it %s, and never unpacked", async (_name, says, why) => {
    const bytes = await bomb("word/document.xml", says);
    expect(bytes.length).toBeLessThan(1_200_000);
    const before = process.memoryUsage().rss;
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    expect(await readDocumentFile(bytes)).toEqual({ why });
    clearInterval(watching);
    expect(most - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("is not looked at where nothing is read of it", async () => {
    const parts = docxParts(wordParagraph("Тэкст"), { "word/media/inner.zip": await bomb("a", 1000) });
    expect(await readDocumentFile(await zipped(parts))).toMatchObject({ markdown: "Тэкст" });
  });
});

it("reads one file at a time, and asks to come back when many wait", async () => {
  const bytes = await docx(wordBody);
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => readDocumentFile(bytes)));
  expect(outcomes.map((one) => ("why" in one ? one.why : "read"))).toEqual([
    ...Array.from({ length: 4 }, () => "read"),
    "busy",
    "busy",
  ]);
});
