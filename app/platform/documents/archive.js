// @ts-check
import { fromBufferPromise } from "yauzl";
import { Unreadable } from "./unreadable.js";

/** An archive of a document has some dozens of entries; one with hundreds of pictures has hundreds. */
const mostEntries = 3000;
/** What all entries together may say of their size: text packs well, pictures hardly at all. */
const mostDeclared = 80 * 1024 * 1024;

const signs = /** @type {const} */ ([
  ["richText", "7b5c727466"],
  ["pdf", "25504446"],
]);

/**
 * What the first bytes say where a file is no archive.
 * @param {Buffer} bytes
 */
function refuseOthers(bytes) {
  const start = bytes.subarray(0, 8).toString("hex");
  for (const [why, sign] of signs) if (start.startsWith(sign)) throw new Unreadable(why);
  if (start === "d0cf11e0a1b11ae1") {
    // Word of before 2007; and every document that Word itself has encrypted lies in the same wrapping.
    throw new Unreadable(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "oldWord");
  }
  if (!start.startsWith("504b0304")) throw new Unreadable("notDocument");
}

/** A zip archive that is read entry by entry: nothing is unpacked that is not asked for, and never beyond a limit. */
export class Archive {
  /** @type {import("yauzl").ZipFile} */ #zip;
  /** @type {Map<string, import("yauzl").Entry>} */ #entries = new Map();
  #left;

  /**
   * @param {import("yauzl").ZipFile} zip
   * @param {number} budget
   */
  constructor(zip, budget) {
    this.#zip = zip;
    this.#left = budget;
  }

  /**
   * Looks at the list of entries; refuses what is no archive, is encrypted, or says itself that it is too large.
   * `budget` is how many bytes may be unpacked altogether.
   * @param {Buffer} bytes
   * @param {number} budget
   */
  static async open(bytes, budget) {
    refuseOthers(bytes);
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > mostEntries) throw new Unreadable("tooLarge");
      const archive = new Archive(zip, budget);
      let declared = 0;
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new Unreadable("encrypted");
        declared += entry.uncompressedSize;
        if (declared > mostDeclared) throw new Unreadable("tooLarge");
        // The first of a name counts, as it does for the programs that write documents.
        if (!archive.#entries.has(entry.fileName)) archive.#entries.set(entry.fileName, entry);
      }
      return archive;
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable("broken");
    }
  }

  /** @param {string} name */
  has(name) {
    return this.#entries.has(name);
  }

  names() {
    return [...this.#entries.keys()];
  }

  /**
   * Unpacks an entry. It is stopped where it comes to more than it may, whatever the list said of its size.
   * @param {string} name
   * @param {number} most
   */
  async read(name, most) {
    const entry = this.#entries.get(name);
    if (!entry) throw new Unreadable("broken");
    const limit = Math.min(most, this.#left);
    if (entry.uncompressedSize > limit) throw new Unreadable("tooLarge");
    /** @type {Buffer[]} */
    const parts = [];
    let size = 0;
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const part of stream) {
        size += part.length;
        if (size > limit) throw new Unreadable("tooLarge");
        parts.push(part);
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable("broken");
    }
    this.#left -= size;
    return Buffer.concat(parts, size);
  }
}
