// @ts-check

/**
 * Why a file is not read: `notDocument` (nothing of the kind), `oldWord`, `richText`, `pdf`, `encrypted`, `tooLarge`
 * (unpacks to too much), `tooLong` (more text than any concept has), `tooMuch` (would take too long), `broken`, `refers` (a document type or entities of its own), `tangled` (nested too deep).
 * @typedef {"notDocument"|"oldWord"|"richText"|"pdf"|"encrypted"|"tooLarge"|"tooLong"|"tooMuch"|"broken"|"refers"|"tangled"} Why
 */

/** Thrown where a file cannot be read as a document; says why. */
export class Unreadable extends Error {
  /** @param {Why} why */
  constructor(why) {
    super(`The file is not read: ${why}.`);
    this.why = why;
  }
}

/**
 * What a file had that its text does not have, by kind. A kind that did not occur has no count.
 * @typedef {"pictures"|"manyPictures"|"linkedPictures"|"textBoxes"|"formulas"|"objects"|"comments"|"deletions"
 *   |"hidden"|"colours"|"underlines"|"merged"|"headers"|"contents"|"links"|"macros"} Lost
 */

/** Letters of a document, with its notes. A concept has at most 100,000. */
const mostLetters = 150_000;
/** Paragraphs, items and cells. */
const mostParagraphs = 4_500;
/**
 * Elements of a document that are kept: whatever is made of it takes longer for an element than for a hundred letters.
 * A hundred thousand letters that were changed a great deal come to about two thirds of that.
 */
const mostElements = 18_000;

/** Counts what is left out, and how much text there is. */
export class Losses {
  #letters = 0;
  #paragraphs = 0;
  /** @type {Set<string>} */ #called = new Set();

  /** How many elements are kept so far. */
  elements = 0;

  /** @type {Partial<Record<Lost, number>>} */
  counts = {};

  /** @param {Lost} kind */
  add(kind, count = 1) {
    if (count > 0) this.counts[kind] = (this.counts[kind] ?? 0) + count;
  }

  /** Refuses a document at the letter that is one too many. @param {string} text */
  letters(text) {
    this.#letters += text.length;
    if (this.#letters > mostLetters) throw new Unreadable("tooLong");
  }

  /** Whether a note is called for the first time. @param {string} note */
  firstCall(note) {
    const before = this.#called.size;
    return this.#called.add(note).size > before;
  }

  /** Refuses a document at the element that is one too many. */
  element() {
    this.elements += 1;
    if (this.elements > mostElements) throw new Unreadable("tooMuch");
  }

  /** Refuses a document at the paragraph that is one too many. */
  paragraph() {
    this.#paragraphs += 1;
    if (this.#paragraphs > mostParagraphs) throw new Unreadable("tooLong");
  }
}
