// Makes a PDF anew from its pages, in a thread: what says who, when and with what it was made stays behind.
import { parentPort, workerData } from "node:worker_threads";
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** What says more than a page shows: of programs, of layers of work, of what is done when a page opens. */
const told = ["Metadata", "PieceInfo", "LastModified", "Thumb", "AA", "OpenAction", "B", "StructParents", "Tabs"];
/** Of pictures: where a copy of better quality lies, and what was noted to them. */
const ofPictures = ["Metadata", "PieceInfo", "OPI", "Alternates"];

/**
 * A JPEG without what cameras and programs write into it. What is needed to show it stays: its form, its colours.
 *
 * @param {Uint8Array} bytes
 */
function bareJpeg(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    // The picture itself begins.
    if (marker === 0xda || end > bytes.length) break;
    const isNote = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
    if (!isNote) parts.push(bytes.subarray(at, end));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

/**
 * The links of a page that lead to an address; every other note on it goes, with the names of who wrote it.
 *
 * @param {PDFDocument} made
 * @param {PDFDict} page
 */
function linksAlone(made, page) {
  const all = page.lookup(PDFName.of("Annots"));
  page.delete(PDFName.of("Annots"));
  if (!(all instanceof PDFArray)) return;
  const links = [];
  for (let at = 0; at < all.size(); at += 1) {
    const note = all.lookup(at);
    if (!(note instanceof PDFDict) || note.lookup(PDFName.of("Subtype")) !== PDFName.of("Link")) continue;
    const act = note.lookup(PDFName.of("A"));
    const place = note.lookup(PDFName.of("Rect"));
    const address = act instanceof PDFDict ? act.lookup(PDFName.of("URI")) : undefined;
    if (!(address instanceof PDFString || address instanceof PDFHexString) || !(place instanceof PDFArray)) continue;
    const uri = address.decodeText();
    if (!uri.startsWith("https://")) continue;
    links.push(
      made.context.register(
        made.context.obj({
          ...{ Type: "Annot", Subtype: "Link", Rect: place, Border: [0, 0, 0] },
          A: { Type: "Action", S: "URI", URI: PDFString.of(uri) },
        }),
      ),
    );
  }
  if (links.length > 0) page.set(PDFName.of("Annots"), made.context.obj(links));
}

/** @param {Uint8Array} bytes */
async function clean(bytes) {
  const given = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  const made = await PDFDocument.create({ updateMetadata: false });
  // Notes go before pages are taken over: what they lead to would come along.
  for (const page of given.getPages()) linksAlone(given, page.node);
  for (const page of given.getPages()) for (const name of told) page.node.delete(PDFName.of(name));
  for (const [, object] of given.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : null;
    for (const name of ofPictures) dict?.delete(PDFName.of(name));
  }
  const pages = await made.copyPages(given, given.getPageIndices());
  if (pages.length === 0) return { why: "broken" };
  for (const page of pages) made.addPage(page);
  for (const [ref, object] of made.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const filter = object.dict.lookup(PDFName.of("Filter"));
    const last = filter instanceof PDFArray ? (filter.size() === 1 ? filter.lookup(0) : undefined) : filter;
    if (last !== PDFName.of("DCTDecode")) continue;
    made.context.assign(ref, PDFRawStream.of(object.dict, bareJpeg(object.contents)));
  }
  made.context.trailerInfo.Info = undefined;
  return { bytes: await made.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }) };
}

try {
  parentPort?.postMessage(await clean(workerData.bytes));
} catch (error) {
  parentPort?.postMessage({ why: error instanceof EncryptedPDFError ? "locked" : "broken" });
}
