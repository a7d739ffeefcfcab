// @ts-check
import { posix } from "node:path";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";
import { hasWords, relationsOf, slimPart } from "./docx-parts.js";
import { readPictures } from "./pictures.js";
import { Unreadable } from "./unreadable.js";
import { readXml } from "./xml.js";

/** @typedef {import("./archive.js").Archive} Archive */
/** @typedef {import("./unreadable.js").Losses} Losses */

/** The largest part with text. A book of three hundred pages comes to about that. */
const mostText = 8 * 1024 * 1024;

const styles = [
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC'] => !",
  "p[style-name^='Contents '] => !",
  "p[style-name='table of figures'] => !",
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
];

/** @param {string} path */
const relationsPath = (path) => posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);

/**
 * The path to which a relation of a part leads inside the archive.
 * @param {string} from
 * @param {string} target
 */
function within(from, target) {
  return target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(posix.dirname(from), target));
}

/**
 * A document of Word as HTML; pictures are `<img src="paper:N">`, N their place in `pictures`.
 * @param {Archive} archive
 * @param {Losses} losses
 */
export async function readDocx(archive, losses) {
  const roots = relationsOf(await archive.read("_rels/.rels", mostText));
  const root = roots.find(({ type }) => type === "officeDocument");
  const main = root ? within("", root.target) : "word/document.xml";
  const types = await archive.read("[Content_Types].xml", mostText);
  if (
    !/wordprocessingml\.(document|template)\.main\+xml|ms-word\.(document|template)\.macroEnabled/.test(String(types))
  )
    throw new Unreadable("notDocument");
  if (!archive.has(main)) throw new Unreadable("broken");
  // What the next reader reads is well-formed and no deeper than it may be.
  readXml(types, { open() {}, close() {}, text() {} });
  const zip = await slimmed(archive, main, types, losses);
  // Loaded here: a file that is refused is refused without it.
  const { default: mammoth } = await import("mammoth");
  /** @type {string[]} */
  const paths = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    try {
      paths.push(String(await image.readAsBuffer()));
      return { src: `paper:${paths.length - 1}` };
    } catch {
      // It stands somewhere else, or is not in the file.
      losses.add("linkedPictures");
      return { src: "" };
    }
  });
  const { value } = await mammoth.convertToHtml(
    { buffer: zip },
    { styleMap: styles, convertImage, idPrefix: "paper-", externalFileAccess: false, includeEmbeddedStyleMap: false },
  );
  return { html: value, pictures: await readPictures(archive, paths, losses) };
}

/**
 * The same document with the parts that are read and no others, each checked before.
 * @param {Archive} archive
 * @param {string} main
 * @param {Buffer} types
 * @param {Losses} losses
 */
async function slimmed(archive, main, types, losses) {
  const zip = new yazl.ZipFile();
  const add = (/** @type {Buffer} */ bytes, /** @type {string} */ name) =>
    zip.addBuffer(bytes, name, { compress: false });
  add(types, "[Content_Types].xml");
  add(await archive.read("_rels/.rels", mostText), "_rels/.rels");
  const parts = [main];
  const pictures = new Set();
  for (let at = 0; at < parts.length; at += 1) {
    const part = /** @type {string} */ (parts[at]);
    const text = await archive.read(part, mostText);
    const plain = /\/(styles|numbering)\w*\.xml$/i.test(part);
    // What is said of styles and lists is read once more as it stands.
    if (plain) readXml(text, { open: () => losses.element(), close() {}, text() {} });
    add(plain ? text : slimPart(text, losses), part);
    const path = relationsPath(part);
    if (!archive.has(path)) continue;
    const bytes = await archive.read(path, mostText);
    add(bytes, path);
    for (const { type, target, outside } of relationsOf(bytes)) {
      const goal = within(part, target);
      if (outside || !archive.has(goal)) continue;
      if (type === "image") pictures.add(goal);
      else if (type === "vbaProject") losses.add("macros");
      else if (type === "header" || type === "footer") {
        if (hasWords(await archive.read(goal, mostText))) losses.add("headers");
      } else if (/^(styles|numbering|footnotes|endnotes)$/.test(type) && !parts.includes(goal)) parts.push(goal);
    }
  }
  // In the place of a picture stands its path: the reader of documents hands it on, and need not hold what it names.
  for (const path of pictures) add(Buffer.from(path), path);
  zip.end();
  return buffer(/** @type {import("node:stream").Readable} */ (zip.outputStream));
}
