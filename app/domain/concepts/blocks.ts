import { wordsOf } from "~/platform/html";
import { openingId, sectionNames, type SectionName } from "./contents";

/** A paragraph of a rendered text, or what stands as one: an entry of a list, a table, code. */
export interface Block {
  /** Which of the sections it stands in, from 0. */
  section: number;
  /** Its words as a reader selects them: white space is single, marks of footnotes are none. */
  words: string;
  /** Where in the HTML its first tag ends, before the bracket, and where a link at its end may stand. */
  tag: number;
  end: number;
}

/** A rendered text by its sections and paragraphs. Footnotes are no part of it. */
export interface Outline {
  sections: SectionName[];
  blocks: Block[];
}

const tags = /<(\/?)(p|li|pre|table|blockquote|ul|ol|figure|section|h[234])\b[^>]*>/g;
const within = /<\/?(?:strong|em|del|code|a|sup)\b[^>]*>/g;

function plain(html: string): string {
  return wordsOf(html.replace(/<sup>.*?<\/sup>/gs, "").replace(within, ""));
}

/** Reads the HTML that the renderer made of a concept; takes time in proportion to it. */
export function outlineOf(html: string): Outline {
  const sections = sectionNames(html);
  const blocks: Block[] = [];
  let section = sections[0]?.id === openingId ? 0 : -1;
  let depth = 0;
  let open: { name: string; from: number } | null = null;
  const add = (from: number, to: number, end: number) => {
    const words = plain(html.slice(from, to));
    if (words) blocks.push({ section: Math.max(section, 0), words, tag: from - 1, end });
  };
  for (const { 0: all, 1: closes, 2: name = "", index } of html.matchAll(tags)) {
    if (name === "section") break;
    const after = index + all.length;
    if (open && open.name !== "li") {
      if (!closes || name !== open.name) continue;
      add(open.from, index, name === "p" ? index : after);
      open = null;
      continue;
    }
    // The words of an entry end where a paragraph or a list inside it begins.
    if (open) add(open.from, index, index);
    open = null;
    if (name === "li" || name === "blockquote") depth += closes ? -1 : 1;
    if (!closes && name.startsWith("h") && depth === 0) section += 1;
    if (!closes && /^(?:p|li|pre|table)$/.test(name)) open = { name, from: after };
  }
  return { sections, blocks };
}
