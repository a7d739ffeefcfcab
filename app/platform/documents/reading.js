// @ts-check
import { Archive } from "./archive.js";
import { readDocx } from "./docx.js";
import { readOdt } from "./odt.js";
import { parseHtml, toMarkdown } from "./to-markdown.js";
import { Losses, Unreadable } from "./unreadable.js";

/** Bytes that are unpacked of a file altogether. */
const mostUnpacked = 40 * 1024 * 1024;
const mostPictures = 20;

const picture = /^(89504e470d0a1a0a|ffd8ff|52494646.{8}57454250)/;

/**
 * What was read of a file, or why it was not.
 * @typedef {{title: string, markdown: string, pictures: (Uint8Array | null)[],
 *   left: Partial<Record<import("./unreadable.js").Lost, number>>}} Read
 * @typedef {{read: Read} | {why: import("./unreadable.js").Why}} Outcome
 */

/**
 * Reads a .docx or .odt as Markdown. In it, pictures read `![…](PREFIX-N)`, with N their place in `pictures`; null
 * stands for one that was not taken.
 * @param {Buffer} bytes
 * @param {string} prefix
 * @returns {Promise<Outcome>}
 */
export async function readDocument(bytes, prefix) {
  const losses = new Losses();
  try {
    const archive = await Archive.open(bytes, mostUnpacked);
    const odt = archive.has("content.xml") && archive.has("mimetype");
    if (!odt && !archive.has("[Content_Types].xml")) return { why: "notDocument" };
    const { tree, pictures } = odt ? await readOdt(archive, losses) : await fromDocx(archive, losses);
    const taken = pictures.map((one, at) => {
      const fit = picture.test(one.subarray(0, 12).toString("hex"));
      if (!fit) losses.add("pictures");
      else if (at >= mostPictures) losses.add("manyPictures");
      return fit && at < mostPictures ? Uint8Array.from(one) : null;
    });
    return { read: { ...toMarkdown(tree, losses, prefix), pictures: taken, left: losses.counts } };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why };
    // The stack has an end, whatever was counted before.
    return { why: error instanceof RangeError ? "tangled" : "broken" };
  }
}

/**
 * @param {Archive} archive
 * @param {Losses} losses
 */
async function fromDocx(archive, losses) {
  const { html, pictures } = await readDocx(archive, losses);
  return { tree: parseHtml(html), pictures };
}
