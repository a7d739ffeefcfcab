// @ts-check
import { Archive } from "./archive.js";
import { readDocx } from "./docx.js";
import { readOdt } from "./odt.js";
import { Losses, Unreadable } from "./unreadable.js";

/** Bytes that are unpacked of a file altogether. */
const mostUnpacked = 32 * 1024 * 1024;

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
    const read = odt ? await readOdt(archive, losses) : await readDocx(archive, losses);
    // Loaded here: most of what is refused is refused without it.
    const { parseHtml, toMarkdown } = await import("./to-markdown.js");
    const tree = "tree" in read ? read.tree : parseHtml(read.html);
    return { read: { ...toMarkdown(tree, losses, prefix), pictures: read.pictures, left: losses.counts } };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why };
    // The stack has an end, whatever was counted before.
    return { why: error instanceof RangeError ? "tangled" : "broken" };
  }
}
