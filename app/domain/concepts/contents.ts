import { wordsOf } from "~/platform/html";

/** A heading of a concept, with the address of its place in the text. */
export interface Heading {
  level: 2 | 3;
  id: string;
  words: string;
}

/** Words a practised reader takes in a minute of a demanding text. */
const wordsAMinute = 180;

/** The headings of two levels of a text, in order; footnotes are no part of it. */
export function contentsOf(html: string): Heading[] {
  const [text = ""] = html.split("<section data-footnotes");
  return [...text.matchAll(/<h([23]) id="([^"]*)">(.*?)<\/h\1>/gs)]
    .map(
      ([, level, id = "", inside = ""]) =>
        ({ level: level === "2" ? 2 : 3, id: wordsOf(id), words: headingWords(inside) }) as const,
    )
    .filter(({ words }) => words !== "");
}

/** A section as a reader knows it: its heading, with level 0 and no words for the text before the first one. */
export interface SectionName {
  id: string;
  level: number;
  words: string;
}

/** The sections inside a section: those that follow it below headings of lower levels. */
export function partsOf(sections: readonly SectionName[], id: string): SectionName[] {
  const at = sections.findIndex((section) => section.id === id);
  const whole = sections[at];
  if (!whole || whole.level === 0) return [];
  const end = sections.findIndex(({ level }, index) => index > at && level <= whole.level);
  return sections.slice(at + 1, end < 0 ? undefined : end);
}

/** Id of the text before the first heading. Ids of headings begin otherwise. */
export const openingId = "opening";

/** The sections of a rendered text, as `sectionsOf` finds them in its source; headings inside something are none. */
export function sectionNames(html: string): SectionName[] {
  const names: SectionName[] = [];
  let depth = 0;
  for (const [all, end, tag, attributes = "", at] of tagsIn(html)) {
    if (tag === "section") break;
    if (!tag.startsWith("h")) depth += end ? -1 : 1;
    else if (!end && depth === 0) {
      if (names.length === 0 && wordsOf(html.slice(0, at)) !== "") names.push({ id: openingId, level: 0, words: "" });
      const inside = html.slice(at + all.length, html.indexOf(`</${tag}>`, at));
      const id = wordsOf(/ id="([^"]*)"/.exec(attributes)?.[1] ?? "");
      names.push({ id, level: Number(tag[1]), words: headingWords(inside) });
    }
  }
  return names.length > 0 ? names : [{ id: openingId, level: 0, words: "" }];
}

function tagsIn(html: string): [string, string, string, string | undefined, number][] {
  return [...html.matchAll(/<(\/?)(blockquote|li|section|h[234])\b([^>]*)>/g)].map((match) => [
    ...(match.slice(0, 4) as [string, string, string, string | undefined]),
    match.index,
  ]);
}

/** Marks of footnotes are no words of a heading. */
function headingWords(inside: string): string {
  return wordsOf(inside.replace(/<sup>.*?<\/sup>/gs, "")).replace(/ ([.,:;?!»”)])/g, "$1");
}

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(html: string): number {
  return Math.max(1, Math.round(wordsOf(html).split(" ").length / wordsAMinute));
}
