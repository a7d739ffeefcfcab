// @ts-check
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** @typedef {import("hast").Element} Element */
/** @typedef {import("hast").Root} Root */
/** @typedef {import("hast").ElementContent} Content */
/** @typedef {import("./unreadable.js").Losses} Losses */

/** @param {string} html */
export function parseHtml(html) {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/** @param {Root | Element} node @returns {string} */
function textOf(node) {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

/** @param {string} value @returns {Content} */
const words = (value) => ({ type: "text", value });

const note = /^#paper-(footnote|endnote)-(\d+)$/;
const noteBack = /^#paper-(footnote|endnote)-ref-\d+$/;
const inline = new Set(["strong", "em", "del", "s"]);
const blocks = new Set(["p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "tr", "td"]);

/** Control characters, and overrides of the direction in which text is read. */
const unwanted =
  // eslint-disable-next-line no-control-regex -- taking them out is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF\u00AD\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** What the cell of a table holds as one line: Markdown has no other cells. @param {Content[]} children @returns {Content[]} */
function oneLine(children) {
  return children.flatMap((child, at) => {
    if (child.type !== "element" || (!blocks.has(child.tagName) && child.tagName !== "tbody")) {
      return child.type === "element" && child.tagName === "br" ? [words(" ")] : [child];
    }
    const inside = oneLine(child.children);
    return at > 0 ? [words(" "), ...inside] : inside;
  });
}

/** Spaces at the ends of what is emphasized stand outside of it. @param {Element} element @returns {Content[]} */
function withSpacesOutside(element) {
  const text = textOf(element);
  const picture = element.children.some((child) => child.type === "element" && child.tagName === "img");
  if (!/\S/.test(text) && !picture) return element.children;
  const first = element.children[0];
  const last = element.children.at(-1);
  let [before, after] = ["", ""];
  if (first?.type === "text") {
    before = /^\s*/.exec(first.value)?.[0] ?? "";
    first.value = first.value.slice(before.length);
  }
  if (last?.type === "text") {
    after = /\s*$/.exec(last.value)?.[0] ?? "";
    last.value = last.value.slice(0, last.value.length - after.length);
  }
  return [...(before ? [words(before)] : []), element, ...(after ? [words(after)] : [])];
}

/** Neighbours of one emphasis are one. @param {Content[]} children */
function joined(children) {
  /** @type {Content[]} */
  const all = [];
  for (const child of children) {
    const last = all.at(-1);
    if (
      child.type === "element" &&
      last?.type === "element" &&
      inline.has(child.tagName) &&
      last.tagName === child.tagName
    ) {
      last.children.push(...child.children);
    } else if (child.type === "text" && last?.type === "text") last.value += child.value;
    else all.push(child);
  }
  return all;
}

/**
 * What stands in an element, made ready for Markdown.
 * @param {Content[]} children
 * @param {Losses} losses
 * @param {boolean} inHeading
 * @returns {Content[]}
 */
function tidied(children, losses, inHeading) {
  const all = children.flatMap((child) => {
    if (child.type === "text") return [words(child.value.replace(unwanted, ""))];
    if (child.type !== "element") return [];
    const { tagName } = child;
    const href = String(child.properties.href ?? "");
    const called = tagName === "a" ? note.exec(href) : null;
    if (called) return [{ ...child, tagName: "noteref", properties: { name: nameOf(called) }, children: [] }];
    if (tagName === "a" && noteBack.test(href)) return [];
    const heading = /^h[1-6]$/.test(tagName);
    child.children = tidied(child.children, losses, inHeading || heading);
    if (heading || tagName === "p" || tagName === "li") trimEnds(child);
    if (tagName === "a") {
      if (/^https?:\/\//i.test(href)) return child.children.length > 0 ? [child] : [];
      if (href !== "" && !href.startsWith("#")) losses.add("links");
      return child.children;
    }
    if (tagName === "sup" || tagName === "sub") return child.children;
    if (heading) return textOf(child).trim() ? [child] : child.children.filter((one) => one.type === "element");
    if (tagName === "li") {
      const own = /^paper-(footnote|endnote)-(\d+)$/.exec(String(child.properties.id ?? ""));
      if (own) return [{ ...child, tagName: "notedef", properties: { name: nameOf(own) } }];
    }
    if (tagName === "li") withoutParagraph(child);
    if (tagName === "table") nameHead(child);
    if (tagName === "ol" && child.children.some((one) => one.type === "element" && one.tagName === "notedef")) {
      return child.children;
    }
    if (tagName === "td" || tagName === "th") child.children = joined(oneLine(child.children));
    if (inHeading && inline.has(tagName)) return child.children;
    if (inline.has(tagName)) return withSpacesOutside(child);
    return [child];
  });
  return joined(all);
}

/** @param {RegExpExecArray} found */
const nameOf = ([, kind, number]) => `${kind} ${number}`;

/** An item of one paragraph, and lists below it, is written without blank lines. @param {Element} item */
function withoutParagraph(item) {
  const [first, ...others] = item.children;
  const lists = others.every((child) => child.type === "element" && /^[uo]l$/.test(child.tagName));
  if (first?.type === "element" && first.tagName === "p" && lists) item.children = [...first.children, ...others];
}

/** The first row of a table is its head: Markdown has none without. @param {Element} table */
function nameHead(table) {
  const row = firstRow(table);
  for (const cell of row?.children ?? []) if (cell.type === "element" && cell.tagName === "td") cell.tagName = "th";
}

/** @param {Element} element @returns {Element | undefined} */
function firstRow(element) {
  for (const child of element.children) {
    if (child.type !== "element") continue;
    const row = child.tagName === "tr" ? child : firstRow(child);
    if (row) return row;
  }
  return undefined;
}

/** @param {Element} element */
function trimEnds(element) {
  const first = element.children[0];
  const last = element.children.at(-1);
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
}

/**
 * Markdown of a document, and the title that it gives itself. Pictures read `![…](PREFIX-N)`, with N as in
 * `paper:N`; those without a place are left out.
 * @param {Root} tree
 * @param {Losses} losses
 * @param {string} prefix
 */
export function toMarkdown(tree, losses, prefix) {
  tree.children = tidied(/** @type {Content[]} */ (tree.children), losses, false);
  const title = takeTitle(tree);
  /** @type {Map<string, string>} */
  const notes = new Map();
  // Numbers as they are called in the text, whatever the file counts.
  const numberOf = (/** @type {Element} */ node) => {
    const name = String(node.properties.name);
    const number = notes.get(name) ?? String(notes.size + 1);
    notes.set(name, number);
    return number;
  };
  const processor = unified()
    .use(rehypeRemark, {
      handlers: {
        noteref: (_state, node) => ({ type: "footnoteReference", identifier: numberOf(node) }),
        notedef: (state, node) => ({
          type: "footnoteDefinition",
          identifier: numberOf(node),
          children: state.toFlow(state.all(node)),
        }),
        img: (_state, node) => {
          const number = /^paper:(\d+)$/.exec(String(node.properties.src ?? ""))?.[1];
          const alt = String(node.properties.alt ?? "")
            .replace(unwanted, "")
            .replace(/\s+/g, " ")
            .trim()
            .slice(0, 300);
          return number ? { type: "image", url: `${prefix}-${number}`, alt } : undefined;
        },
      },
    })
    .use(remarkGfm, { singleTilde: false })
    .use(remarkStringify, { bullet: "-", rule: "-", listItemIndent: "one", resourceLink: true });
  // Line breaks at the end of a line are two spaces or a backslash; a field keeps the backslash.
  const markdown = processor.stringify(/** @type {import("mdast").Root} */ (processor.runSync(tree)));
  return { title, markdown: markdown.replace(/^<!---->$\n*/gm, "").trim() };
}

/** The title stands in a field of its own, and not in the text as well. @param {Root} tree */
function takeTitle(tree) {
  const at = tree.children.findIndex((child) => child.type === "element" && textOf(child).trim() !== "");
  const first = tree.children[at];
  if (first?.type !== "element" || first.tagName !== "h1") return "";
  const others = tree.children.filter((child) => child.type === "element" && child.tagName === "h1").length > 1;
  // The first of several headings of the highest level is a chapter, unless it says that it is the title.
  if (others && !String(first.properties.className ?? "").includes("title")) return "";
  const pictures = first.children.filter((child) => child.type === "element" && child.tagName === "img");
  tree.children.splice(at, 1, ...pictures);
  return textOf(first).replace(/\s+/g, " ").trim();
}
