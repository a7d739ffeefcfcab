import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Element, Root } from "hast";
import { each, headings, levelOf } from "./markdown-headings";
import { type Tangle, tangleOf } from "./markdown-limits";

type Schema = typeof defaultSchema;

const links = { ...defaultSchema.protocols, href: ["https", "http"], src: [] };

/** A picture of a concept as the renderer needs it. */
export interface PictureFacts {
  alternative: string;
  width: number;
  height: number;
}

/** Pictures that a text may show, by their codes. */
export type Pictures = ReadonlyMap<string, PictureFacts>;

/** What a concept may contain: no pictures but its own, no raw HTML, no classes, no ids of the author's own. */
const conceptSchema: Schema = {
  ...defaultSchema,
  protocols: links,
  // Ids are made below, never by the author; each kind has its prefix, and links to notes keep theirs.
  clobber: [],
  tagNames: [
    ...["p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "a", "sup", "section"],
    ...["h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"],
    ...["img", "figure", "figcaption"],
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
    img: [["src", /^\/concepts\/pictures\/[a-z2-9]{16}$/], "alt", "width", "height", ["loading", "lazy"]],
    "*": [],
  },
};

/** What a comment may contain. */
const commentSchema: Schema = {
  ...conceptSchema,
  tagNames: ["p", "br", "strong", "em", "del", "code", "pre", "blockquote", "a", "ul", "ol", "li"],
  attributes: { a: ["href", "rel"], ol: ["start"], "*": [] },
};

/** Gives the number of each section of a text in turn, by the level of its heading: 1., 1.1, 1.1.1. */
function numbering(): (level: number) => string {
  let last: { level: number; number: number }[] = [];
  return (level) => {
    const above = last.findIndex((heading) => heading.level >= level);
    const open = above < 0 ? last : last.slice(0, above);
    // Goes on where the last heading at this depth, below the same one, left it.
    last = [...open, { level, number: (last[open.length]?.number ?? 0) + 1 }];
    return `${last.map(({ number }) => number).join(".")}${last.length === 1 ? "." : ""}\u00A0`;
  };
}

/** Numbers the sections of a text. Their addresses have no numbers, so that they last. */
function numbers() {
  return (tree: Root) => {
    const next = numbering();
    each(tree, (element) => {
      const level = /^h([2-4])$/.exec(element.tagName)?.[1];
      if (level) element.children.unshift({ type: "text", value: next(Number(level)) });
    });
  };
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** A part of a text as the parser gives it. */
interface Written {
  type: string;
  depth?: number;
  children?: Written[];
  position?: { start: { offset?: number } };
}

/** Markdown with the numbers of its sections written into its headings, for a file that others render. */
export function numberedMarkdown(markdown: string): string {
  const next = numbering();
  const places: { at: number; words: string }[] = [];
  const look = (node: Written): void => {
    if (node.type === "heading") {
      const words = next(levelOf(node.depth ?? 2));
      const at = node.children?.[0]?.position?.start.offset;
      if (at !== undefined) places.push({ at, words });
    } else for (const child of node.children ?? []) look(child);
  };
  look(parser.parse(markdown));
  return places.reduceRight((text, { at, words }) => text.slice(0, at) + words + text.slice(at), markdown);
}

const isBlank = (node: Element["children"][number]) => node.type === "text" && !/\S/.test(node.value);

/**
 * Shows the concept's own pictures, named `picture:CODE`, and leaves every other out. One that stands alone is a figure,
 * with its title below.
 */
function ownPictures() {
  return (tree: Root, { data }: { data: Record<string, unknown> }) => {
    const pictures = data.pictures as Pictures;
    const shown = (node: Root | Element): void => {
      node.children = (node.children as Element["children"]).flatMap((child): Element["children"] => {
        if (child.type !== "element") return [child];
        if (child.tagName !== "img") {
          shown(child);
          return [child.tagName === "p" ? asFigure(child) : child];
        }
        const code = /^picture:([a-z2-9]{16})$/.exec(String(child.properties.src))?.[1] ?? "";
        const picture = pictures.get(code);
        // What looks for the ends of tags later finds none inside of one.
        const alt = (String(child.properties.alt ?? "") || (picture?.alternative ?? "")).replace(/[<>]/g, (sign) =>
          sign === "<" ? "‹" : "›",
        );
        if (!picture || !alt) return [];
        const { width, height } = picture;
        // The title goes when the rest is made safe.
        const { title } = child.properties;
        child.properties = { src: `/concepts/pictures/${code}`, alt, width, height, loading: "lazy", title };
        return [child];
      });
    };
    shown(tree);
  };
}

/** A paragraph of a picture alone as a figure; any other as it is. */
function asFigure(paragraph: Element): Element {
  const [picture, ...others] = paragraph.children.filter((child) => !isBlank(child));
  if (picture?.type !== "element" || picture.tagName !== "img" || others.length > 0) return paragraph;
  const { title } = picture.properties;
  const caption: Element[] = title
    ? [{ type: "element", tagName: "figcaption", properties: {}, children: [{ type: "text", value: String(title) }] }]
    : [];
  return { type: "element", tagName: "figure", properties: {}, children: [picture, ...caption] };
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

const pipeline = (schema: Schema, { withHeadings = false, numbered = false } = {}) => {
  const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkRehype, notesSettings);
  if (withHeadings) processor.use(ownPictures).use(notes).use(headings);
  if (numbered) processor.use(numbers);
  return processor.use(outsideLinks).use(rehypeSanitize, schema).use(wideParts).use(rehypeStringify).freeze();
};

const concept = pipeline(conceptSchema, { withHeadings: true });
const numberedConcept = pipeline(conceptSchema, { withHeadings: true, numbered: true });
const comment = pipeline(commentSchema);

/** Thrown where a text is too tangled to be rendered; says by which limit. */
export class Tangled extends Error {
  constructor(readonly tangle: Tangle) {
    super("The Markdown is too tangled to be rendered.");
  }
}

function rendered(markdown: string, pipeline: typeof concept, pictures: Pictures = new Map()): string {
  const tangle = tangleOf(markdown);
  if (tangle) throw new Tangled(tangle);
  try {
    return String(pipeline.processSync({ value: markdown, data: { pictures } }));
  } catch (error) {
    // The stack has an end, whatever was counted before.
    if (error instanceof RangeError) throw new Tangled("nested");
    throw error;
  }
}

/** How a concept is rendered: its sections numbered or not, and the pictures that may stand in it. */
interface Rendering {
  numbered?: boolean | undefined;
  pictures?: Pictures;
}

/** Safe HTML of a concept's Markdown, with these pictures and no others. Done once, when the text is written. */
export function renderConcept(markdown: string, { numbered = false, pictures }: Rendering = {}): string {
  return rendered(markdown, numbered ? numberedConcept : concept, pictures);
}

/** Safe HTML of a comment's Markdown: paragraphs, emphasis, lists, quotations, code, links. */
export function renderComment(markdown: string): string {
  return rendered(markdown, comment);
}
