import type { Element } from "hast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { openingId } from "./contents";
import { headings } from "~/platform/markdown-headings";

/** A section of a text: from its heading up to the next one, whatever its level. */
export interface Section {
  /** What the rendered heading is called; `openingId` for the text before the first heading. */
  id: string;
  /** Level of the rendered heading; 0 for the text before the first one. */
  level: 0 | 2 | 3 | 4;
  /** Words of the heading; none for the text before the first one. */
  words: string;
  /** Where the section stands in the source: from `start` up to `end`. */
  start: number;
  end: number;
}

// The same reading of Markdown as the renderer's, so that headings are the same and are called the same.
const outline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype)
  .use(headings)
  .freeze();

/** Words of a heading; marks of footnotes are none. */
function wordsIn(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === "text") return child.value;
      return child.type === "element" && child.tagName !== "sup" ? wordsIn(child) : "";
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The sections of a Markdown source, in order; together they are the whole source. Headings inside quotations, lists
 * and code begin none. There is always at least one.
 */
export function sectionsOf(source: string): Section[] {
  const tree = outline.runSync(outline.parse(source));
  const found = tree.children.flatMap((child) => {
    if (child.type !== "element" || !/^h[234]$/.test(child.tagName) || !child.position) return [];
    const { start } = child.position;
    return [
      {
        id: String(child.properties.id),
        level: Number(child.tagName[1]) as 2 | 3 | 4,
        words: wordsIn(child),
        start: (start.offset ?? 0) - (start.column - 1),
      },
    ];
  });
  const [first] = found;
  const begun: Omit<Section, "end">[] =
    first && source.slice(0, first.start).trim() === ""
      ? [{ ...first, start: 0 }, ...found.slice(1)]
      : [{ id: openingId, level: 0, words: "", start: 0 }, ...found];
  return begun.map((section, at) => ({ ...section, end: begun[at + 1]?.start ?? source.length }));
}

/** The section of this id, with its source as a person edits it: without blank lines around it. Null where there is none. */
export function sectionOf(source: string, id: string): (Section & { source: string }) | null {
  const section = sectionsOf(source).find((one) => one.id === id);
  return section ? { ...section, source: bare(source.slice(section.start, section.end)) } : null;
}

function bare(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

/**
 * The source with the words of one section replaced; blank lines set them apart from what stands around. Null where
 * there is no such section, and where the words would run into what follows, as code that is never closed does.
 */
export function replaceSection(source: string, id: string, words: string): string | null {
  const section = sectionOf(source, id);
  if (!section) return null;
  if (words === section.source) return source;
  const before = source.slice(0, section.start);
  const after = source.slice(section.end);
  const head = before === "" || bare(words) === "" ? before : apart(before);
  const text = bare(words) === "" ? "" : after === "" ? bare(words) : apart(bare(words));
  const replaced = head + text + after;
  const boundary = head.length + text.length;
  const kept = after === "" || boundary === 0 || sectionsOf(replaced).some(({ start }) => start === boundary);
  return kept ? replaced : null;
}

/** The text with a blank line at its end. */
function apart(text: string): string {
  return /\n[ \t]*\n[ \t]*$/.test(text) ? text : `${text.trimEnd()}\n\n`;
}

/** What is said of sections, in the order of a text: on the whole first, then by place, last what has none any more. */
export function inOrderOfText<R extends { section: string; seq: number }>(said: readonly R[], source: string): R[] {
  const places = new Map(sectionsOf(source).map(({ id }, at) => [id, at]));
  const placeOf = ({ section }: R) => (section === "" ? -1 : (places.get(section) ?? places.size));
  return [...said].sort((a, b) => placeOf(a) - placeOf(b) || a.seq - b.seq);
}
