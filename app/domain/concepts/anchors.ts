import type { Outline } from "./blocks";

export type AnchorKind = "section" | "paragraph" | "passage";

/** What an anchor tells of the place it was made at: its section, its words, and the letters before and after them. */
export interface Told {
  kind: AnchorKind;
  section: string;
  heading: string;
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where an anchor stands in a text: the id of the section, and the number of the paragraph from 1; 0 for a section. */
export interface Place {
  section: string;
  block: number;
}

/** A place in a version as the address of a form names it. Letters are counted from the paragraph's first, without spaces. */
export interface About {
  version: number;
  section?: number;
  block?: number;
  letters?: { from: number; to: number };
}

/** Letters of the words that an anchor keeps, and of what stands before and after them. */
export const mostWords = 300;
const around = 32;

const shape = /^([1-9]\d{0,5})(?:s(\d{1,4})|p([1-9]\d{0,5})(?:\.(\d{1,6})-(\d{1,6}))?)$/;

/** Reads what `aboutText` writes; null for anything else. */
export function aboutOf(text: string): About | null {
  const [, version, section, block, from, to] = shape.exec(text) ?? [];
  if (!version) return null;
  if (section) return { version: Number(version), section: Number(section) };
  if (to === undefined) return { version: Number(version), block: Number(block) };
  const letters = { from: Number(from), to: Number(to) };
  return letters.from < letters.to ? { version: Number(version), block: Number(block), letters } : null;
}

/** A place in a version for an address: `2s3` a section, `2p12` a paragraph, `2p12.5-80` a passage of it. */
export function aboutText({ version, section, block, letters }: About): string {
  if (block === undefined) return `${version}s${section ?? 0}`;
  return `${version}p${block}${letters ? `.${letters.from}-${letters.to}` : ""}`;
}

/** The paragraphs one below the other, and where each begins. */
export function joined({ blocks }: Outline): { text: string; starts: number[] } {
  const starts: number[] = [];
  let at = 0;
  for (const { words } of blocks) {
    starts.push(at);
    at += words.length + 1;
  }
  return { text: blocks.map(({ words }) => words).join("\n"), starts };
}

/** The first letters of a text, or the last; never half of a sign. */
function first(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}
function last(text: string, most: number): string {
  return text.slice(-most).replace(/^[\uDC00-\uDFFF]/, "");
}

/** Where in the words of a paragraph these letters stand, spaces not counted. */
function stretchOf(words: string, { from, to }: { from: number; to: number }): [number, number] {
  let [start, end, count] = [words.length, 0, 0];
  for (let at = 0; at < words.length && count < to; at += 1) {
    if (/\s/.test(words[at]!)) continue;
    if (count >= from && start > at) start = at;
    count += 1;
    end = at + 1;
  }
  return [start, end];
}

/** What an anchor at this place of a text tells, and where it stands there; null where the text has no such place. */
export function anchorAt(outline: Outline, about: About): (Told & { at: Place }) | null {
  const { sections, blocks } = outline;
  if (about.block === undefined) {
    const at = about.section ?? -1;
    const name = sections[at];
    if (!name) return null;
    const words = blocks.find(({ section }) => section === at)?.words ?? "";
    const told = { kind: "section" as const, section: name.id, heading: name.words, prefix: "" };
    const exact = first(name.words, mostWords);
    return { ...told, exact, suffix: first(words, around * 2), at: { section: name.id, block: 0 } };
  }
  const block = blocks[about.block - 1];
  if (!block) return null;
  const { text, starts } = joined(outline);
  const start = starts[about.block - 1]!;
  const [from, to] = about.letters ? stretchOf(block.words, about.letters) : [0, block.words.length];
  if (from >= to) return null;
  const whole = from === 0 && to === block.words.length;
  const exact = first(block.words.slice(from, to), mostWords);
  const name = sections[block.section]!;
  return {
    kind: whole ? "paragraph" : "passage",
    ...{ section: name.id, heading: name.words, exact },
    prefix: last(text.slice(0, start + from), around),
    suffix: first(text.slice(start + from + exact.length), around),
    at: { section: name.id, block: about.block },
  };
}
