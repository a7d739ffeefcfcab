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

/** Marks of footnotes are no words of a heading. */
function headingWords(inside: string): string {
  return wordsOf(inside.replace(/<sup>.*?<\/sup>/gs, "")).replace(/ ([.,:;?!»”)])/g, "$1");
}

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(html: string): number {
  return Math.max(1, Math.round(wordsOf(html).split(" ").length / wordsAMinute));
}
