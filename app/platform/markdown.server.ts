import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Element, Root } from "hast";
import { type Tangle, tangleOf } from "./markdown-limits";

type Schema = typeof defaultSchema;

const links = { ...defaultSchema.protocols, href: ["https", "http"], src: [] };

/** What a concept may contain: no pictures, no raw HTML, no classes, no ids of the author's own. */
const conceptSchema: Schema = {
  ...defaultSchema,
  protocols: links,
  // Ids are made below, never by the author; each kind has its prefix, and links to notes keep theirs.
  clobber: [],
  tagNames: [
    ...["p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "a", "sup", "section"],
    ...["h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    ...Object.fromEntries(["ul", "ol", "li", "section", "sup", "p"].map((name) => [name, []])),
    a: ["href", "id", "rel", "dataFootnoteRef", "dataFootnoteBackref", "ariaLabel"],
    h2: ["id"],
    h3: ["id"],
    h4: ["id"],
    li: ["id"],
    ol: ["start"],
    section: ["dataFootnotes"],
    th: ["align"],
    td: ["align"],
    "*": [],
  },
};

/** What a comment may contain. */
const commentSchema: Schema = {
  ...conceptSchema,
  tagNames: ["p", "br", "strong", "em", "del", "code", "pre", "blockquote", "a", "ul", "ol", "li"],
  attributes: { a: ["href", "rel"], ol: ["start"], "*": [] },
};

function each(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    visit(child);
    each(child, visit);
  }
}

/** Plain text inside an element. */
function textOf(node: Root | Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

function idOf(base: string, number: number): string {
  return number > 1 ? `${base}-${number}` : base;
}

/** Headings of a text start below the page's own; each gets an address made from its words. */
function headings() {
  return (tree: Root) => {
    const used = new Set<string>();
    const numbers = new Map<string, number>();
    each(tree, (element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (!level) return;
      element.tagName = `h${Math.min(4, Math.max(2, Number(level)))}`;
      const words = textOf(element)
        .toLowerCase()
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "");
      const base = `text-${words.slice(0, 60) || "part"}`;
      const last = numbers.get(base) ?? 1;
      let number = last;
      while (used.has(idOf(base, number))) number += 1;
      numbers.set(base, number + 1);
      used.add(idOf(base, number));
      element.properties.id = idOf(base, number);
    });
  };
}

/** The notes stand below a line, without a heading: it would be in one language whatever the text's own. */
function notes() {
  return (tree: Root) =>
    each(tree, (element) => {
      if (element.tagName !== "section" || !("dataFootnotes" in element.properties)) return;
      element.children = element.children.filter((child) => child.type !== "element" || child.tagName !== "h2");
    });
}

/** Links outside tell nobody where the reader came from, and give no credit to the linked page. */
function outsideLinks() {
  return (tree: Root) =>
    each(tree, (element) => {
      if (element.tagName !== "a") return;
      const href = String(element.properties.href ?? "").replace(/^https?:/i, (scheme) => scheme.toLowerCase());
      if ("href" in element.properties) element.properties.href = href;
      if (/^(https?:|\/\/)/.test(href)) element.properties.rel = ["nofollow", "noreferrer", "ugc"];
    });
}

/** What is wider than a phone scrolls in a region of its own, which the keyboard reaches. */
function wideParts() {
  return (tree: Root) => {
    const wrap = (node: Root | Element): void => {
      node.children = node.children.map((child) => {
        if (child.type !== "element") return child;
        if (child.tagName === "pre") child.properties.tabIndex = 0;
        if (child.tagName !== "table") wrap(child);
        return child.tagName === "table"
          ? { type: "element", tagName: "div", properties: { tabIndex: 0 }, children: [child] }
          : child;
      });
    };
    wrap(tree);
  };
}

const notesSettings = { clobberPrefix: "note-", footnoteBackLabel: (index: number) => `↑ ${index + 1}` };

const pipeline = (schema: Schema, withHeadings: boolean) => {
  const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkRehype, notesSettings);
  if (withHeadings) processor.use(notes).use(headings);
  return processor.use(outsideLinks).use(rehypeSanitize, schema).use(wideParts).use(rehypeStringify).freeze();
};

const concept = pipeline(conceptSchema, true);
const comment = pipeline(commentSchema, false);

/** Thrown where a text is too tangled to be rendered; says by which limit. */
export class Tangled extends Error {
  constructor(readonly tangle: Tangle) {
    super("The Markdown is too tangled to be rendered.");
  }
}

function rendered(markdown: string, pipeline: typeof concept): string {
  const tangle = tangleOf(markdown);
  if (tangle) throw new Tangled(tangle);
  try {
    return String(pipeline.processSync(markdown));
  } catch (error) {
    // The stack has an end, whatever was counted before.
    if (error instanceof RangeError) throw new Tangled("nested");
    throw error;
  }
}

/** Safe HTML of a concept's Markdown. Done once, when the text is written. */
export function renderConcept(markdown: string): string {
  return rendered(markdown, concept);
}

/** Safe HTML of a comment's Markdown: paragraphs, emphasis, lists, quotations, code, links. */
export function renderComment(markdown: string): string {
  return rendered(markdown, comment);
}
