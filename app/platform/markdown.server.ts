import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Element, Root } from "hast";

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
      }) as typeof node.children;
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

/** Deepest nesting of quotations and lists, widest indentation, most marks of emphasis and links in a paragraph. */
const deepest = 12;
const widest = 60;
const mostMarks = 1000;

/**
 * The same text without what only an attack has: thousands of nested quotations, lists or marks, on which the
 * parser takes minutes. What goes beyond the limits is shown flat, or as the plain characters that were typed.
 */
function untangled(markdown: string): string {
  return markdown
    .split(/\n(?=[ \t]*\n)/)
    .map((block) => {
      const lines = block
        .split("\n")
        .map((line) =>
          line
            .replace(/^[ \t]+/, (space) => space.slice(0, widest))
            .replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/, (start) =>
              (start.match(/[ \t]*(?:>|[-+*]|\d{1,9}[.)])/g) ?? []).slice(0, deepest).join(""),
            ),
        )
        .join("\n");
      const marks = lines.match(/[*_~`[\]!]/g)?.length ?? 0;
      return marks > mostMarks ? lines.replace(/[*_~`[\]!]/g, "\\$&") : lines;
    })
    .join("\n");
}

/** Safe HTML of a concept's Markdown. Done once, when the text is written. */
export function renderConcept(markdown: string): string {
  return String(concept.processSync(untangled(markdown)));
}

/** Safe HTML of a comment's Markdown: paragraphs, emphasis, lists, quotations, code, links. */
export function renderComment(markdown: string): string {
  return String(comment.processSync(untangled(markdown)));
}
