import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import pdfmake from "pdfmake";

/** Sets a document as PDF, in a thread of its own: laying out takes seconds for a long text. */

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const font = (name) => join(fonts, `DejaVu${name}.ttf`);

pdfmake.setFonts({
  Serif: {
    normal: font("Serif"),
    bold: font("Serif-Bold"),
    italics: font("Serif-Italic"),
    bolditalics: font("Serif-BoldItalic"),
  },
  Mono: {
    normal: font("SansMono"),
    bold: font("SansMono-Bold"),
    italics: font("SansMono-Oblique"),
    bolditalics: font("SansMono-BoldOblique"),
  },
});
// The text brings no addresses that are read while it is set, of the network or of the disk.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

const ink = "#221d17";
const muted = "#544d45";
const line = "#b9b2a8";

const { content, title, author, language, day } = workerData;
const moment = new Date(`${day}T12:00:00Z`);

const document = {
  pageSize: "A4",
  pageMargins: [72, 64, 72, 72],
  language,
  // The day of the text and not of the download, so that everybody gets the same bytes.
  info: { title, author, creator: "", producer: "", creationDate: moment, modDate: moment },
  defaultStyle: { font: "Serif", fontSize: 10.5, lineHeight: 1.35, color: ink },
  styles: {
    title: { fontSize: 22, bold: true, lineHeight: 1.2, margin: [0, 0, 0, 12] },
    facts: { fontSize: 9, color: muted, margin: [0, 0, 0, 4] },
    summary: { italics: true, color: muted, margin: [0, 14, 0, 18] },
    h2: { fontSize: 15, bold: true, lineHeight: 1.2, margin: [0, 18, 0, 6] },
    h3: { fontSize: 12.5, bold: true, lineHeight: 1.2, margin: [0, 14, 0, 5] },
    h4: { fontSize: 10.5, bold: true, lineHeight: 1.2, margin: [0, 12, 0, 4] },
    p: { margin: [0, 0, 0, 8] },
    note: { fontSize: 9 },
    quotation: { color: muted },
    code: { font: "Mono", fontSize: 8.5 },
    link: { color: "#01525b" },
  },
  footer: (page, pages) => ({
    text: `${page} / ${pages}`,
    alignment: "center",
    fontSize: 8.5,
    color: muted,
    margin: 24,
  }),
  pageBreakBefore: (node, rest) => node.headlineLevel > 0 && rest.getFollowingNodesOnPage().length === 0,
  content,
};

const layouts = {
  quotation: {
    hLineWidth: () => 0,
    vLineWidth: (at) => (at === 0 ? 1.5 : 0),
    vLineColor: () => line,
    paddingLeft: () => 12,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  rows: {
    hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => line,
    paddingLeft: (at) => (at === 0 ? 0 : 6),
    paddingRight: () => 6,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
};
pdfmake.setTableLayouts(layouts);

const bytes = await pdfmake.createPdf(document).getBuffer();
parentPort.postMessage(new Uint8Array(bytes));
