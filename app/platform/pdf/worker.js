// Makes a PDF anew from its pages, in a thread: what says who, when and with what it was made stays behind.
// @ts-check
import { parentPort, workerData } from "node:worker_threads";
import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { bareJpeg, bareJpeg2000 } from "./bare-pictures.js";

/** The most pages of a document: each is written with all that it inherits. */
const mostPages = 2000;
/** The most bytes that its packed parts may unpack to. */
const mostUnpacked = 128 * 1024 * 1024;

/** What a page is shown by. */
const ofPages = new Set(
  ["Type", "Parent", "Resources", "Contents", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"].concat([
    ...["Rotate", "Group", "UserUnit"],
  ]),
);
/** What pictures and forms are shown by: programs put paths and authors beside it. */
const ofDrawn = new Map([
  [
    "/Image",
    new Set([
      ...["Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Intent", "ImageMask", "Mask"],
      ...["Decode", "Interpolate", "SMask", "SMaskInData", "Matte", "Filter", "DecodeParms", "Length"],
    ]),
  ],
  [
    "/Form",
    new Set([
      ...["Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "Filter", "DecodeParms", "Length"],
    ]),
  ],
]);
/** What says more than is shown, wherever it stands. */
const told = ["Metadata", "PieceInfo", "LastModified", "Thumb", "AA", "AF", "OPI", "Alternates", "Measure", "PtData"]
  .concat(["VP", "Usage", "CreatorInfo"])
  .map((name) => PDFName.of(name));
/** By what a part of a document lies in another file, or at an address. */
const elsewhere = ["F", "FFilter", "FDecodeParms"].map((name) => PDFName.of(name));

/**
 * Memory outside the heap has no limit in a thread: what unpacks to too much is stopped here, all of it counted together.
 */
function limitUnpacking() {
  const packed = PDFRawStream.of(PDFContext.create().obj({ Filter: "RunLengthDecode" }), new Uint8Array([128]));
  // What all that unpacks has in common.
  const unpacking = Object.getPrototypeOf(Object.getPrototypeOf(decodePDFRawStream(packed)));
  const { ensureBuffer } = unpacking;
  if (typeof ensureBuffer !== "function") throw new Error("Unpacking cannot be limited.");
  let unpacked = 0;
  unpacking.ensureBuffer = function (/** @type {number} */ wanted) {
    if (wanted > this.buffer.length) unpacked += Math.max(512, wanted);
    if (unpacked > mostUnpacked) throw new Error("Too much is unpacked.");
    return ensureBuffer.call(this, wanted);
  };
}

/**
 * @param {PDFDict} dict
 * @param {ReadonlySet<string>} names
 */
function keepAlone(dict, names) {
  for (const name of dict.keys()) if (!names.has(name.decodeText())) dict.delete(name);
}

/**
 * Takes out of an object, and what stands in it, what is not shown.
 *
 * @param {unknown} object
 */
function bare(object) {
  if (object instanceof PDFArray) for (const one of object.asArray()) bare(one);
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  if (object instanceof PDFRawStream) {
    for (const name of elsewhere) dict.delete(name);
    const drawn = ofDrawn.get(String(dict.lookup(PDFName.of("Subtype"))));
    if (drawn) keepAlone(dict, drawn);
  }
  for (const name of told) dict.delete(name);
  for (const value of dict.values()) bare(value);
}

/**
 * The places and the addresses of the links of a page that lead to https. Every other note on it goes.
 *
 * @param {PDFDict} page
 */
function linksOf(page) {
  const all = page.lookup(PDFName.of("Annots"));
  const links = [];
  for (let at = 0; all instanceof PDFArray && at < all.size(); at += 1) {
    const note = all.lookup(at);
    if (!(note instanceof PDFDict) || note.lookup(PDFName.of("Subtype")) !== PDFName.of("Link")) continue;
    const act = note.lookup(PDFName.of("A"));
    const address = act instanceof PDFDict ? act.lookup(PDFName.of("URI")) : undefined;
    const rect = note.lookup(PDFName.of("Rect"));
    if (!(address instanceof PDFString || address instanceof PDFHexString) || !(rect instanceof PDFArray)) continue;
    const place = [0, 1, 2, 3].map((side) => rect.lookup(side));
    const numbers = place.flatMap((side) => (side instanceof PDFNumber ? [side.asNumber()] : []));
    const text = address.decodeText();
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== "https:" || url.username || url.password || numbers.length !== 4) continue;
    links.push({ numbers, address: url.href });
  }
  return links;
}

/**
 * @param {import("@cantoo/pdf-lib").PDFPage} page
 * @param {{ numbers: number[], address: string }[]} links
 */
function putLinks(page, links) {
  const { context } = page.doc;
  const notes = links.map(({ numbers, address }) =>
    context.register(
      context.obj({
        ...{ Type: "Annot", Subtype: "Link", Rect: numbers, Border: [0, 0, 0] },
        // In hexadecimals nothing ends the text before its end.
        A: { Type: "Action", S: "URI", URI: PDFHexString.of(Buffer.from(address, "latin1").toString("hex")) },
      }),
    ),
  );
  if (notes.length > 0) page.node.set(PDFName.of("Annots"), context.obj(notes));
}

/**
 * Whether a document hides layers: made anew, it would show them.
 *
 * @param {PDFDocument} given
 */
function hidesLayers(given) {
  const layers = given.catalog.lookup(PDFName.of("OCProperties"));
  const shown = layers instanceof PDFDict ? layers.lookup(PDFName.of("D")) : undefined;
  if (!(shown instanceof PDFDict)) return false;
  const off = shown.lookup(PDFName.of("OFF"));
  return (off instanceof PDFArray && off.size() > 0) || shown.lookup(PDFName.of("BaseState")) === PDFName.of("OFF");
}

/**
 * A picture as it is kept, if it is of a kind that carries notes.
 *
 * @param {PDFRawStream} stream
 */
function barePicture({ dict, contents }) {
  const filter = dict.lookup(PDFName.of("Filter"));
  const filters = filter instanceof PDFArray ? filter.asArray().map((_, at) => filter.lookup(at)) : [filter];
  const last = String(filters.at(-1));
  const made = last === "/DCTDecode" ? bareJpeg : last === "/JPXDecode" ? bareJpeg2000 : null;
  if (!made) return null;
  if (filters.length === 1) return PDFRawStream.of(dict, made(contents));
  // A picture that was packed once more lies as it is from here on.
  const outer = dict.clone();
  outer.set(
    PDFName.of("Filter"),
    dict.context.obj(filters.slice(0, -1).map((one) => PDFName.of(String(one).slice(1)))),
  );
  outer.delete(PDFName.of("DecodeParms"));
  const unpacked = decodePDFRawStream(PDFRawStream.of(outer, contents)).decode();
  dict.set(PDFName.of("Filter"), PDFName.of(last.slice(1)));
  dict.delete(PDFName.of("DecodeParms"));
  return PDFRawStream.of(dict, made(unpacked));
}

/** @param {Uint8Array} bytes */
async function clean(bytes) {
  limitUnpacking();
  const given = await PDFDocument.load(bytes, { updateMetadata: false });
  if (hidesLayers(given)) return { why: "layers" };
  const pages = given.getPages();
  if (pages.length === 0 || pages.length > mostPages) return { why: "broken" };
  const links = pages.map(({ node }) => linksOf(node));
  for (const { node } of pages) keepAlone(node, ofPages);
  for (const [, object] of given.context.enumerateIndirectObjects()) bare(object);
  const made = await PDFDocument.create({ updateMetadata: false });
  const copied = await made.copyPages(given, given.getPageIndices());
  copied.forEach((page, at) => putLinks(made.addPage(page), links[at] ?? []));
  for (const [ref, object] of made.context.enumerateIndirectObjects()) {
    const picture = object instanceof PDFRawStream ? barePicture(object) : null;
    if (picture) made.context.assign(ref, picture);
  }
  made.context.trailerInfo.Info = undefined;
  return { bytes: await made.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }) };
}

try {
  parentPort?.postMessage(await clean(workerData.bytes));
} catch (error) {
  parentPort?.postMessage({ why: error instanceof EncryptedPDFError ? "locked" : "broken" });
}
