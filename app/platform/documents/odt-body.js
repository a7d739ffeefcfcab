// @ts-check

/** @typedef {import("./xml.js").Element} Read */
/** @typedef {import("./unreadable.js").Losses} Losses */
/** @typedef {import("hast").Element} Element */
/** @typedef {import("hast").Root} Root */

/** Left out with all that stands in it; what is counted has its kind. */
const left = /** @type {Record<string, import("./unreadable.js").Lost | null>} */ ({
  "office:annotation": "comments",
  "text:deletion": "deletions",
  "text:insertion": null,
  "text:format-change": null,
  "text:hidden-paragraph": "hidden",
  "text:hidden-text": "hidden",
  "text:table-of-content": "contents",
  "text:illustration-index": "contents",
  "text:table-index": "contents",
  "text:object-index": "contents",
  "text:user-index": "contents",
  "text:alphabetical-index": "contents",
  "text:note-citation": null,
  "text:ruby-text": null,
  "text:script": null,
  "draw:plugin": "objects",
  "draw:applet": "objects",
  "draw:floating-frame": "objects",
  "office:forms": null,
  "text:sequence-decls": null,
  "text:variable-decls": null,
  "text:user-field-decls": null,
});

/** @param {string} tagName @param {Record<string, string>} properties @returns {Element} */
const element = (tagName, properties = {}) => ({ type: "element", tagName, properties, children: [] });

const most = 100;
/** @param {string | undefined} text */
const times = (text) => Math.min(most, Math.max(1, Number(text ?? 1) || 1));

/** @typedef {{close?: () => void, nodes: number}} Open */

/** The body of a text document, element by element, into a tree such as HTML makes. */
export class OdtBody {
  /** Paths of pictures inside the archive. @type {string[]} */
  pictures = [];
  /** @type {Root} */ #root = { type: "root", children: [] };
  /** @type {(Root | Element)[]} */ #nodes = [this.#root];
  /** @type {Open[]} */ #open = [];
  /** @type {{list: string | undefined}[]} */ #lists = [];
  #notes = element("ol");
  #skipping = 0;
  #inBody = false;
  /** The picture or object that a frame holds, and what it says in its place. @type {{image?: Element, object: boolean, alt: string, title: string}[]} */
  #frames = [];
  /** @type {"title" | "desc" | null} */ #describing = null;

  /** @param {import("./odt-styles.js").Styles} styles @param {Losses} losses @param {Set<string>} formulas */
  constructor(styles, losses, formulas) {
    this.styles = styles;
    this.losses = losses;
    this.formulas = formulas;
  }

  done() {
    if (this.#notes.children.length > 0) this.#root.children.push(this.#notes);
    return this.#root;
  }

  /** @param {Read} read */
  open(read) {
    if (read.name === "office:text") this.#inBody = true;
    if (this.#skipping > 0) this.#skipping += 1;
    else if (!this.#inBody) return;
    else if (this.#leaves(read)) this.#skipping = 1;
    else {
      this.losses.element();
      if (/^(text:(p|h|list-item)|table:table-cell)$/.test(read.name)) this.losses.paragraph();
      const before = this.#nodes.length;
      const close = this.#begin(read);
      this.#open.push({ nodes: before, ...(close && { close }) });
    }
  }

  /** @param {Read} read */
  close(read) {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (!this.#inBody) return;
    const own = this.#open.pop();
    if (own) this.#nodes.length = own.nodes;
    own?.close?.();
    if (read.name === "office:text") this.#inBody = false;
  }

  /** @param {string} text */
  text(text) {
    if (!this.#inBody || this.#skipping > 0) return;
    this.losses.letters(text.trim());
    if (this.#describing) {
      const frame = this.#frames.at(-1);
      if (frame) frame[this.#describing === "desc" ? "alt" : "title"] += text;
      return;
    }
    const node = this.#nodes.at(-1);
    const wordy = node?.type === "element" && /^(h\d|p|strong|em|del|a)$/.test(node.tagName);
    if (wordy) node.children.push({ type: "text", value: text.replace(/[ \t\n]+/g, " ") });
  }

  /** @param {Read} read */
  #leaves({ name, get }) {
    if (name in left) {
      const kind = left[name];
      if (kind) this.losses.add(kind);
      return true;
    }
    const style = name === "text:span" ? this.styles.of("text", get("text:style-name")) : null;
    if (style?.hidden || (name === "text:section" && get("text:display") === "none")) {
      this.losses.add("hidden");
      return true;
    }
    return false;
  }

  /** @param {Element} node */
  #enter(node) {
    /** @type {Root | Element} */ (this.#nodes.at(-1)).children.push(node);
    this.#nodes.push(node);
  }

  /** @param {{bold: boolean, italic: boolean, strike: boolean}} style */
  #emphasize({ bold, italic, strike }) {
    if (bold) this.#enter(element("strong"));
    if (italic) this.#enter(element("em"));
    if (strike) this.#enter(element("del"));
  }

  /** Begins an element; gives what is to be done at its end. @param {Read} read @returns {(() => void) | void} */
  #begin({ name, get }) {
    switch (name) {
      case "text:h":
        return this.#enter(element(`h${Math.min(6, times(get("text:outline-level")))}`));
      case "text:p":
        return this.#paragraph(get("text:style-name"));
      case "text:span":
        return this.#emphasize(this.styles.of("text", get("text:style-name")));
      case "text:a":
        return this.#enter(element("a", { href: get("xlink:href") ?? "" }));
      case "text:s":
        return this.text(" ");
      case "text:tab":
        return this.text(" ");
      case "text:line-break":
        return this.#enter(element("br"));
      case "text:list":
        return this.#list(get("text:style-name"));
      case "text:list-item":
      case "text:list-header":
        return this.#enter(element("li"));
      case "text:note":
        return this.#note();
      case "table:table":
        return this.#enter(element("table"));
      case "table:table-row":
        return this.#enter(element("tr"));
      case "table:table-cell":
        return this.#cell(get);
      case "draw:frame":
        return this.#frame();
      case "draw:image":
        return this.#image(get("xlink:href") ?? "");
      case "draw:object":
      case "draw:object-ole":
        return this.#object(get("xlink:href") ?? "");
      case "draw:text-box":
        return this.losses.add("textBoxes");
      case "svg:title":
      case "svg:desc":
        this.#describing = name === "svg:desc" ? "desc" : "title";
        return () => void (this.#describing = null);
    }
  }

  /** @param {string | undefined} styleName */
  #paragraph(styleName) {
    const names = this.styles.names(styleName);
    const is = (/** @type {string[]} */ ...wanted) => names.some((name) => wanted.includes(name));
    if (is("Title")) {
      this.#enter(element("h1", { className: "title" }));
      return;
    }
    if (is("Quotations", "Quote", "Intense_20_Quote")) {
      const above = /** @type {Root | Element} */ (this.#nodes.at(-1));
      const last = above.children.at(-1);
      const open = last?.type === "element" && last.tagName === "blockquote" ? last : null;
      if (open) this.#nodes.push(open);
      else this.#enter(element("blockquote"));
    }
    this.#enter(element("p"));
    this.#emphasize(this.styles.of("paragraph", styleName));
  }

  /** @param {string | undefined} own */
  #list(own) {
    const list = own ?? this.#lists.at(-1)?.list;
    this.#lists.push({ list });
    this.#enter(element(this.styles.isNumbered(list, this.#lists.length) ? "ol" : "ul"));
    return () => void this.#lists.pop();
  }

  #note() {
    const number = this.#notes.children.length + 1;
    this.#enter({ ...element("a", { href: `#paper-footnote-${number}` }), children: [] });
    const note = element("li", { id: `paper-footnote-${number}` });
    this.#notes.children.push(note);
    // What follows stands in the note; the place of the call stays as it is.
    this.#nodes.push(note);
  }

  /** @param {(name: string) => string | undefined} get */
  #cell(get) {
    const merged = times(get("table:number-columns-spanned")) > 1 || times(get("table:number-rows-spanned")) > 1;
    if (merged) this.losses.add("merged");
    const cell = element("td");
    this.#enter(cell);
    const row = /** @type {Element} */ (this.#nodes.at(-2));
    const repeated = times(get("table:number-columns-repeated"));
    return () => {
      for (let i = 1; i < repeated; i += 1) {
        this.losses.paragraph();
        row.children.push(element("td"));
      }
    };
  }

  #frame() {
    const frame = { object: false, alt: "", title: "" };
    this.#frames.push(/** @type {{image?: Element, object: boolean, alt: string, title: string}} */ (frame));
    return () => {
      const own = this.#frames.pop();
      if (own?.image) own.image.properties.alt = (own.alt || own.title).trim();
    };
  }

  /** @param {string} href */
  #image(href) {
    const frame = this.#frames.at(-1);
    // Of an object this is but its likeness; of a picture in two kinds the first counts.
    if (!frame || frame.object || frame.image) return;
    if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("/") || href.includes("..")) {
      this.losses.add("linkedPictures");
      return;
    }
    frame.image = element("img", { src: `paper:${this.pictures.length}` });
    this.pictures.push(href);
    this.#enter(frame.image);
  }

  /** @param {string} href */
  #object(href) {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    frame.object = true;
    this.losses.add(this.formulas.has(href.replace(/^\.\//, "").replace(/\/$/, "")) ? "formulas" : "objects");
  }
}
