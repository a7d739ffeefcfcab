import { readDocumentFile } from "~/platform/documents/reading-documents.server";
import { docx, docxParts, odt, pictureRelation, wordParagraph, wordPicture, zipped } from "../papers";

const many = (number: number, one: (n: number) => string) => Array.from({ length: number }, (_, n) => one(n)).join("");
const words = "Суд незалежны, калі суддзю не прызначае адзін чалавек. ";
const run = (text: string, facts: string) =>
  `<w:r><w:rPr>${facts}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = (n: number) => run("ab", n % 2 ? "<w:b/>" : "<w:i/>");
const tables = (depth: number): string =>
  depth === 0 ? wordParagraph("a") : `<w:tbl><w:tr><w:tc>${tables(depth - 1)}</w:tc></w:tr></w:tbl>`;
const spanned = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
/** A picture that packs to nothing. */
const large = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(7 * 1024 * 1024)]);

/** Documents that are in order, and such as were made to take long; each just within what is counted, or just beyond. */
const documents: [name: string, make: () => Promise<Buffer>][] = [
  ["100 kB of text", () => docx(many(1000, (n) => wordParagraph(n % 20 ? words.repeat(2) : words, n % 20 ? "" : "1")))],
  [
    "100 kB, bold here and there",
    () => docx(many(1000, () => `<w:p>${many(5, (n) => run("словы тут і там ", n % 2 ? "<w:b/>" : ""))}</w:p>`)),
  ],
  [
    "20 pictures of 7 MB that are one",
    () => docx(wordPicture("p1").repeat(20), { "word/media/a.png": large }, pictureRelation("p1", "media/a.png")),
  ],
  ["as many elements as may be", () => docx(many(100, () => `<w:p>${many(44, bold)}</w:p>`))],
  ["ten times as many", () => docx(`<w:p>${many(49_000, bold)}</w:p>`)],
  ["as many paragraphs as may be", () => docx(many(4_300, () => wordParagraph("словы тут і там яшчэ")))],
  ["tables in tables", () => docx(many(65, () => tables(60)))],
  ["cells that stand for many", () => docx(spanned.repeat(55))],
  ["attributes", () => docx(many(1_900, () => `<w:p ${many(100, (n) => `a${n}="" `)}/>`))],
  ["styles", () => zipped(docxParts("", { "word/styles.xml": `<a>${many(17_900, () => "<b/>")}</a>` }))],
  ["brackets", () => docx(wordParagraph("[*_`".repeat(37_000)))],
  [
    "lists in lists",
    () =>
      odt(
        many(
          60,
          () =>
            `${"<text:list><text:list-item>".repeat(90)}<text:p>a</text:p>${"</text:list-item></text:list>".repeat(90)}`,
        ),
      ),
  ],
  ["OpenDocument, styles", () => odt("<text:p>a</text:p>", { "styles.xml": `<a>${many(149_000, () => "<b/>")}</a>` })],
];

/** Reads each three times; prints the median, the growth of memory and the answer. Gives whether all were within bounds. */
export async function timeDocuments(bounds: { ms: number; megabytes: number }): Promise<boolean> {
  let within = true;
  for (const [name, make] of documents) {
    const bytes = await make();
    const before = process.memoryUsage().rss;
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const took: number[] = [];
    let answer = "";
    for (let time = 0; time < 3; time += 1) {
      const began = performance.now();
      const outcome = await readDocumentFile(bytes);
      took.push(performance.now() - began);
      answer = "why" in outcome ? outcome.why : `${outcome.markdown.length} letters`;
    }
    clearInterval(watching);
    const median = took.sort((a, b) => a - b)[1]!;
    const grown = (most - before) / 1e6;
    const over = median > bounds.ms || grown > bounds.megabytes;
    if (over) within = false;
    console.log(
      `${name.padEnd(34)} ${(bytes.length / 1000).toFixed(0).padStart(6)} kB ${median.toFixed(0).padStart(6)} ms ` +
        `${grown.toFixed(0).padStart(5)} MB  ${answer}${over ? "  TOO MUCH" : ""}`,
    );
  }
  return within;
}
