// @ts-check

/** @typedef {import("./archive.js").Archive} Archive */
/** @typedef {import("./unreadable.js").Losses} Losses */

/** Pictures of a document that are taken, and how large each may be. */
const mostPictures = 20;
const mostBytes = 10 * 1024 * 1024;

const kinds = /^(89504e470d0a1a0a|ffd8ff|52494646.{8}57454250)/;

/**
 * The pictures at these paths of an archive, in their order; null stands for one that is not taken. What stands in a
 * document several times is unpacked and held once, and what is beyond the most not at all.
 * @param {Archive} archive
 * @param {readonly string[]} paths
 * @param {Losses} losses
 */
export async function readPictures(archive, paths, losses) {
  /** @type {Map<string, Buffer>} */
  const known = new Map();
  /** @type {(Buffer | null)[]} */
  const pictures = [];
  for (const path of paths) {
    const at = pictures.push(null) - 1;
    if (!archive.has(path)) losses.add("linkedPictures");
    else if (at >= mostPictures) losses.add("manyPictures");
    else {
      const bytes = known.get(path) ?? (await archive.read(path, mostBytes));
      known.set(path, bytes);
      if (kinds.test(bytes.subarray(0, 12).toString("hex"))) pictures[at] = bytes;
      else losses.add("pictures");
    }
  }
  return pictures;
}
