// @ts-check
import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { Unreadable } from "./unreadable.js";

/** Elements inside one another; Word itself stops at about a hundred. */
const deepest = 200;
/** Elements of one part, with those that are left out. A hundred pages have about a hundred thousand. */
const mostElements = 150_000;
/** Attributes of one part, and of one element: a reader stops at the first that is too many. */
const mostAttributes = 200_000;
const mostOwn = 500;

const spaces = /** @type {Record<string, string>} */ ({
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
  "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
  "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
  "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
  "http://www.w3.org/1999/xlink": "xlink",
});

/**
 * An element as the readers see it: `name` has the usual prefix of its namespace, whatever the file calls it.
 * @typedef {{name: string, raw: string, get: (name: string) => string | undefined,
 *   attributes: {raw: string, value: string}[]}} Element
 * @typedef {{open: (element: Element) => void, close: (element: Element) => void, text: (text: string) => void}} Reader
 */

/**
 * Reads XML from its beginning to its end. Refuses document types and with them entities, and what is nested too deep;
 * nothing that it names is ever fetched.
 * @param {Buffer} bytes
 * @param {Reader} reader
 */
export function readXml(bytes, reader) {
  let xml;
  try {
    xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("broken");
  }
  const parser = new SaxesParser({ xmlns: true, position: false });
  /** @type {Element[]} */
  const above = [];
  let elements = 0;
  let attributes = 0;
  let own = 0;
  parser.on("attribute", () => {
    attributes += 1;
    own += 1;
    if (attributes > mostAttributes || own > mostOwn) throw new Unreadable("tooLarge");
  });
  parser.on("error", () => {
    throw new Unreadable("broken");
  });
  parser.on("doctype", () => {
    throw new Unreadable("refers");
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    own = 0;
    if (above.length >= deepest) throw new Unreadable("tangled");
    if (elements > mostElements) throw new Unreadable("tooLarge");
    const element = elementOf(tag);
    above.push(element);
    reader.open(element);
  });
  parser.on("closetag", () => reader.close(/** @type {Element} */ (above.pop())));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  // Piece by piece, so that the beginning can say that the whole is too much.
  for (let at = 0; at < xml.length; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  parser.close();
}

/**
 * @param {import("saxes").SaxesTagNS} tag
 * @returns {Element}
 */
function elementOf(tag) {
  const named = (/** @type {string} */ uri, /** @type {string} */ local, /** @type {string} */ raw) =>
    spaces[uri] ? `${spaces[uri]}:${local}` : raw;
  const attributes = Object.values(tag.attributes).map(({ name, uri, local, value }) => ({
    name: named(uri, local, name),
    raw: name,
    value,
  }));
  return {
    name: named(tag.uri, tag.local, tag.name),
    raw: tag.name,
    get: (name) => attributes.find((one) => one.name === name)?.value,
    attributes,
  };
}

/** @type {Record<string, string>} */
const marks = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
export function escapeXml(text) {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
