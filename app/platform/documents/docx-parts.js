// @ts-check
import { escapeXml, readXml } from "./xml.js";

/** @typedef {import("./xml.js").Element} Element */
/** @typedef {import("./unreadable.js").Losses} Losses */

/** Left out with all that stands in it; what is counted has its kind. */
const left = /** @type {Record<string, import("./unreadable.js").Lost | null>} */ ({
  "w:del": "deletions",
  "w:moveFrom": null,
  "w:commentReference": "comments",
  "m:oMathPara": "formulas",
  "m:oMath": "formulas",
  "w:object": "objects",
  "w:sectPr": null,
  "w:proofErr": null,
  "w:bookmarkStart": null,
  "w:bookmarkEnd": null,
  "w:commentRangeStart": null,
  "w:commentRangeEnd": null,
  "w:rPrChange": null,
  "w:pPrChange": null,
  "w:tblPr": null,
  "w:tblGrid": null,
  // Word writes the same drawing twice; the reader of documents takes the second.
  "mc:Choice": null,
});

/** What is said of a run or a paragraph and matters to its text. */
const runFacts = new Set(["w:rStyle", "w:b", "w:i", "w:strike", "w:vertAlign", "w:del", "w:ins"]);
const paragraphFacts = new Set(["w:pStyle", "w:numPr", "w:ilvl", "w:numId", "w:rPr", ...runFacts]);

const off = new Set(["0", "false", "none", "off"]);

/** @param {Element} element */
const isOn = (element) => !off.has(element.get("w:val") ?? "");

/** Texts of Word without what a concept does not have: smaller for the reader after it, and with nothing hidden in it. */
class Slimming {
  /** @type {string[]} */
  out = [];
  /** How deep we are in what is left out; 0 outside. */
  #skipping = 0;
  /** @type {{element: Element, at: number, hidden: boolean}[]} */
  #above = [];
  /** @type {Losses} */ #losses;

  /** @param {Losses} losses */
  constructor(losses) {
    this.#losses = losses;
  }

  /** @param {Element} element */
  open(element) {
    if (this.#skipping > 0) {
      this.#skipping += 1;
      return;
    }
    if (this.#leaves(element)) {
      this.#skipping = 1;
      return;
    }
    if (element.name === "w:p") this.#losses.paragraph();
    if (element.name === "w:txbxContent") this.#losses.add("textBoxes");
    if (element.name === "w:gridSpan" || (element.name === "w:vMerge" && element.get("w:val") === "restart")) {
      this.#losses.add("merged");
    }
    this.#above.push({ element, at: this.out.length, hidden: false });
    const kept = element.attributes.filter(({ raw }) => !/rsid|^w14:/i.test(raw));
    this.out.push(`<${element.raw}${kept.map(({ raw, value }) => ` ${raw}="${escapeXml(value)}"`).join("")}>`);
  }

  /** Whether the element is left out; counts what a person would miss. @param {Element} element */
  #leaves(element) {
    const { name } = element;
    const parent = this.#above.at(-1);
    const within = parent?.element.name;
    if (within === "w:rPr") {
      if (name === "w:vanish" && isOn(element)) {
        const run = this.#above.at(-2);
        if (run?.element.name === "w:r") run.hidden = true;
      }
      if (name === "w:u" && isOn(element)) this.#losses.add("underlines");
      const colour = name === "w:color" && !/^(auto|0{6})$/i.test(element.get("w:val") ?? "auto");
      if (colour || (name === "w:highlight" && isOn(element))) this.#losses.add("colours");
      return !runFacts.has(name);
    }
    if (within === "w:pPr" && !paragraphFacts.has(name)) return true;
    if (within === "w:tcPr" && name !== "w:gridSpan" && name !== "w:vMerge") return true;
    if (!(name in left)) return false;
    const kind = left[name];
    if (kind) this.#losses.add(kind);
    return true;
  }

  /** @param {Element} element */
  close(element) {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    const own = this.#above.pop();
    if (own?.hidden) {
      this.out.length = own.at;
      this.#losses.add("hidden");
      return;
    }
    this.out.push(`</${element.raw}>`);
  }

  /** @param {string} text */
  text(text) {
    if (this.#skipping > 0) return;
    this.#losses.letters(text.trim());
    this.out.push(escapeXml(text));
  }
}

/**
 * A part with text, without what is dropped.
 * @param {Buffer} bytes
 * @param {Losses} losses
 */
export function slimPart(bytes, losses) {
  const slimming = new Slimming(losses);
  readXml(bytes, slimming);
  return Buffer.from(slimming.out.join(""), "utf8");
}

/**
 * The relations of a part: where each leads, and of what type it is.
 * @param {Buffer} bytes
 */
export function relationsOf(bytes) {
  /** @type {{id: string, type: string, target: string, outside: boolean}[]} */
  const relations = [];
  readXml(bytes, {
    open(element) {
      if (element.raw.replace(/^.*:/, "") !== "Relationship") return;
      const type = (element.get("Type") ?? "").replace(/^.*\//, "");
      const outside = element.get("TargetMode") === "External";
      relations.push({ id: element.get("Id") ?? "", type, target: element.get("Target") ?? "", outside });
    },
    close() {},
    text() {},
  });
  return relations;
}

/**
 * Whether a part has words at all, as headers and footers may.
 * @param {Buffer} bytes
 */
export function hasWords(bytes) {
  let words = false;
  readXml(bytes, { open() {}, close() {}, text: (text) => void (words ||= /\S/.test(text)) });
  return words;
}
