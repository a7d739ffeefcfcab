// @ts-check
import { OdtBody } from "./odt-body.js";
import { Styles } from "./odt-styles.js";
import { readPictures } from "./pictures.js";
import { Unreadable } from "./unreadable.js";
import { readXml } from "./xml.js";

/** @typedef {import("./archive.js").Archive} Archive */
/** @typedef {import("./unreadable.js").Losses} Losses */

const mostText = 8 * 1024 * 1024;

/**
 * What the list of files says: whether they are encrypted, and which objects are formulas.
 * @param {Archive} archive
 */
async function manifestOf(archive) {
  const formulas = new Set();
  if (!archive.has("META-INF/manifest.xml")) return formulas;
  readXml(await archive.read("META-INF/manifest.xml", mostText), {
    open({ name, get }) {
      if (name === "manifest:encryption-data") throw new Unreadable("encrypted");
      const kind = get("manifest:media-type") ?? "";
      const path = get("manifest:full-path") ?? "";
      if (kind.endsWith("opendocument.formula")) formulas.add(path.replace(/\/$/, ""));
    },
    close() {},
    text() {},
  });
  return formulas;
}

/**
 * A text document as a tree; pictures are `img` with `paper:N`, N their place in `pictures`.
 * @param {Archive} archive
 * @param {Losses} losses
 */
export async function readOdt(archive, losses) {
  const type = String(await archive.read("mimetype", 200)).trim();
  if (!/^application\/vnd\.oasis\.opendocument\.text(-template|-master)?$/.test(type)) {
    throw new Unreadable("notDocument");
  }
  const formulas = await manifestOf(archive);
  const styles = new Styles();
  if (archive.has("styles.xml")) {
    const bytes = await archive.read("styles.xml", mostText);
    styles.read(bytes);
    countHeaders(bytes, losses);
  }
  const macros = archive.names().some((name) => /^(Basic|Scripts)\/.+\.(xml|py|js|bsh)$/i.test(name));
  if (macros) losses.add("macros");
  const content = await archive.read("content.xml", mostText);
  styles.read(content);
  const body = new OdtBody(styles, losses, formulas);
  readXml(content, body);
  const paths = body.pictures.map((path) => path.replace(/^\.\//, ""));
  return { tree: body.done(), pictures: await readPictures(archive, paths, losses) };
}

/**
 * Words at the head or the foot of each page.
 * @param {Buffer} bytes
 * @param {Losses} losses
 */
function countHeaders(bytes, losses) {
  let inside = 0;
  let words = false;
  const is = (/** @type {string} */ name) => /^style:(header|footer)(-left|-first)?$/.test(name);
  readXml(bytes, {
    open({ name }) {
      if (is(name)) inside += 1;
    },
    close({ name }) {
      if (!is(name)) return;
      if (words) losses.add("headers");
      words = false;
      inside -= 1;
    },
    text(text) {
      if (inside > 0 && /\S/.test(text)) words = true;
    },
  });
}
