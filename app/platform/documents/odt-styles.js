// @ts-check
import { readXml } from "./xml.js";

/** @typedef {import("./xml.js").Element} Element */

/**
 * @typedef {{parent: string | undefined, automatic: boolean, bold?: boolean, italic?: boolean, strike?: boolean,
 *   hidden?: boolean}} Style
 */

/** The styles of a text document: what they make of words, and which lists are numbered. */
export class Styles {
  /** @type {Map<string, Style>} */ #styles = new Map();
  /** @type {Map<string, Set<string>>} */ #numbered = new Map();
  /** @type {Style | null} */ #open = null;
  #list = "";
  #automatic = false;

  /** @param {Element} element */
  open(element) {
    const { name, get } = element;
    if (name === "office:automatic-styles") this.#automatic = true;
    else if (name === "style:style") {
      this.#open = { parent: get("style:parent-style-name"), automatic: this.#automatic };
      this.#styles.set(`${get("style:family")} ${get("style:name")}`, this.#open);
    } else if (name === "style:text-properties" && this.#open) {
      const weight = get("fo:font-weight");
      const slant = get("fo:font-style");
      const line = get("style:text-line-through-style") ?? get("style:text-line-through-type");
      if (weight) this.#open.bold = weight === "bold" || Number(weight) >= 600;
      if (slant) this.#open.italic = slant !== "normal";
      if (line) this.#open.strike = line !== "none";
      if (get("text:display")) this.#open.hidden = get("text:display") === "none";
    } else if (name === "text:list-style") {
      this.#list = get("style:name") ?? "";
      this.#numbered.set(this.#list, new Set());
    } else if (name === "text:list-level-style-number" && get("style:num-format")) {
      this.#numbered.get(this.#list)?.add(get("text:level") ?? "1");
    }
  }

  /** @param {Element} element */
  close(element) {
    if (element.name === "office:automatic-styles") this.#automatic = false;
    if (element.name === "style:style") this.#open = null;
  }

  text() {}

  /** @param {Buffer} bytes */
  read(bytes) {
    readXml(bytes, this);
  }

  /** @param {string} family @param {string | undefined} name @returns {Style[]} the style and those above it */
  #line(family, name) {
    /** @type {Style[]} */
    const all = [];
    let next = name;
    while (next && all.length < 20) {
      const style = this.#styles.get(`${family} ${next}`);
      if (!style) break;
      all.push(style);
      next = style.parent;
    }
    return all;
  }

  /**
   * What a style makes of words: the nearest that says so counts. Of paragraphs only what was set by hand: that a
   * heading is bold needs no saying.
   * @param {"text" | "paragraph"} family
   * @param {string | undefined} name
   */
  of(family, name) {
    const line = this.#line(family, name).filter(({ automatic }) => family === "text" || automatic);
    const nearest = (/** @type {"bold" | "italic" | "strike" | "hidden"} */ key) =>
      line.find((style) => style[key] !== undefined)?.[key] ?? false;
    return { bold: nearest("bold"), italic: nearest("italic"), strike: nearest("strike"), hidden: nearest("hidden") };
  }

  /** Names of a paragraph's style and of those above it. @param {string | undefined} name */
  names(name) {
    return [name, ...this.#line("paragraph", name).map(({ parent }) => parent)].filter((one) => one !== undefined);
  }

  /** @param {string | undefined} list @param {number} level */
  isNumbered(list, level) {
    return this.#numbered.get(list ?? "")?.has(String(level)) ?? false;
  }
}
