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

/** Cells that one cell may stand for. */
const widest = 100;

const off = new Set(["0", "false", "none", "off"]);

/** @param {Element} element */
const isOn = (element) => !off.has(element.get("w:val") ?? "");

/**
 * An element that is kept and not over yet: `at` is its place in what is written, `past` that of what follows the
 * facts of it (`w:rPr` of a run, `w:tcPr` of a cell), each with how many elements were kept up to there.
 * @typedef {{element: Element, at: number, kept: number, past: number, keptPast: number, hidden: boolean,
 *   covered: boolean, plain: boolean}} Open
 */

/** Texts of Word without what a concept does not have: smaller for the reader after it, and with nothing hidden in it. */
class Slimming {
  /** @type {string[]} */
  out = [];
  /** How deep we are in what is left out; 0 outside. */
  #skipping = 0;
  /** @type {Open[]} */
  #above = [];
  /** The run of nothing but words that ended last: what is said of it, and the place after it. */
  #run = { facts: "", end: -1 };
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
    const { name, raw } = element;
    const parent = this.#above.at(-1);
    if (parent && name !== "w:rPr" && name !== "w:t") parent.plain = false;
    if (name === "w:p") this.#losses.paragraph();
    if (name === "w:txbxContent") this.#losses.add("textBoxes");
    const at = this.out.length;
    const kept = this.#losses.elements;
    this.#losses.element();
    this.#above.push({
      element,
      at,
      kept,
      past: at + 1,
      keptPast: kept + 1,
      hidden: false,
      covered: false,
      plain: true,
    });
    const facts = element.attributes.filter(({ raw: fact }) => !/rsid|^w14:/i.test(fact));
    const span = name === "w:gridSpan" ? String(this.#span(element)) : null;
    this.out.push(`<${raw}${facts.map((fact) => ` ${fact.raw}="${escapeXml(span ?? fact.value)}"`).join("")}>`);
  }

  /** How many cells a cell stands for; each counts. @param {Element} element */
  #span(element) {
    const span = Math.min(widest, Math.max(1, Math.floor(Number(element.get("w:val"))) || 1));
    if (span > 1) this.#losses.add("merged");
    for (let more = 1; more < span; more += 1) this.#losses.paragraph();
    return span;
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
    if (within === "w:tcPr") {
      // A cell that another one above covers is empty; that it is there says as much as both would.
      if (name === "w:vMerge" && element.get("w:val") === "restart") this.#losses.add("merged");
      else if (name === "w:vMerge") {
        const cell = this.#above.at(-2);
        if (cell?.element.name === "w:tc") cell.covered = true;
      }
      return name !== "w:gridSpan";
    }
    // A note is called once: the reader after this one writes it out again at every call.
    if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      return !this.#losses.firstCall(`${name} ${element.get("w:id")}`);
    }
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
    const own = /** @type {Open} */ (this.#above.pop());
    if (own.hidden) {
      this.#cut(own.at, own.kept);
      this.#losses.add("hidden");
      return;
    }
    const { name, raw } = element;
    if (name === "w:r" && this.#ends(own)) return;
    if (own.covered) {
      this.#cut(own.past, own.keptPast);
      this.out.push(`<${raw.replace(/tc$/, "p")}/>`);
    }
    this.out.push(`</${raw}>`);
    if (name === "w:rPr" || name === "w:tcPr") this.#knowFacts(own);
    if (name === "w:r" && own.plain) {
      this.#run = { facts: this.out.slice(own.at, own.past).join(""), end: this.out.length };
    }
  }

  /** Keeps in mind where the facts of a run or a cell end; where there are none, not even that is said. @param {Open} own */
  #knowFacts(own) {
    if (this.out.length === own.at + 2) this.#cut(own.at, own.kept);
    const parent = this.#above.at(-1);
    if (parent) Object.assign(parent, { past: this.out.length, keptPast: this.#losses.elements });
  }

  /**
   * Whether a run is over without an end of its own: it has nothing, or it goes on from one of which the same is said.
   * Programs begin a new run at every change that was ever made.
   * @param {Open} own
   */
  #ends(own) {
    const { out } = this;
    if (own.past === out.length) {
      this.#cut(own.at, own.kept);
      return true;
    }
    if (!own.plain || this.#run.end !== own.at || this.#run.facts !== out.slice(own.at, own.past).join(""))
      return false;
    const words = out.splice(own.past);
    const end = /** @type {string} */ (out[own.at - 1]);
    this.#losses.elements -= own.keptPast - own.kept;
    out.length = own.at - 1;
    for (const word of words) out.push(word);
    out.push(end);
    this.#run.end = out.length;
    return true;
  }

  /** Takes back what was written from a place on. @param {number} at @param {number} kept */
  #cut(at, kept) {
    this.out.length = at;
    this.#losses.elements = kept;
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
