/**
 * What a Markdown text may ask of the parser. Its time grows with the square of some constructs, and while it works
 * nobody else is served; so every text is measured first, in one pass, and refused where rendering would take longer
 * than about a second. A text of 60,000 characters with 300 notes and 300 links stays well within.
 */
export type Tangle = "nested" | "marked" | "parts";

/** Quotations and lists inside one another, by the marks that open a line. */
const deepestNesting = 8;
/** Widest indentation of a line, in columns. */
const widestIndent = 40;
/** Runs of emphasis marks, and brackets, in one paragraph. */
const mostRuns = 500;
const mostBrackets = 1400;
/** What all parts of a text weigh together: about a tenth of a millisecond each. */
const mostWeight = 7500;
/** Characters that are read again and again for a mark whose end is missing. */
const mostReread = 3_000_000;
/** Characters that an address repeated by reference may come to. */
const mostRepeated = 1_000_000;

const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:))*/u;
const mark = />|[-*+]|\d+[.)]|\[\^/gu;
/** Lines with which a new paragraph surely begins. */
const beginning = /^ {0,3}(?:\[\^[^\]\s]{1,999}\]:|[-*+][ \t]+\S)/u;

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Lines by paragraphs, or by what stands in their place; blank lines stand alone. */
function* paragraphs(lines: string[]): Generator<string[]> {
  let open: string[] = [];
  for (const line of lines) {
    const blank = /^[ \t]*$/.test(line);
    if ((blank || beginning.test(line)) && open.length > 0) {
      yield open;
      open = [];
    }
    if (blank) yield [];
    else open.push(line);
  }
  if (open.length > 0) yield open;
}

/** What makes the text too costly to render, or null. Takes time in proportion to its length. */
export function tangleOf(markdown: string): Tangle | null {
  let weight = 0;
  let reread = 0;
  for (const block of paragraphs(markdown.split(/\r\n?|\n/))) {
    weight += block.length === 0 ? 1 : 2;
    let columns = 0;
    let open = 0;
    for (const line of block) {
      const indent = /^[ \t]*/.exec(line)![0].replaceAll("\t", "    ").length;
      const marks = count(opening.exec(line)![0], mark);
      if (indent > widestIndent || marks > deepestNesting) return "nested";
      // A line without marks still continues what the lines above it opened.
      open = Math.max(open, marks);
      weight += 1 + 4 * open + Math.floor(indent / 2);
      columns = Math.max(columns, count(line, /\|/g));
    }
    // A row of a table is filled up to the widest.
    weight += columns * block.length;
    const text = block.join("\n");
    const runs = count(text, /\*+|_+|~+/g);
    const brackets = count(text, /[[\]]/g);
    if (runs > mostRuns || brackets > mostBrackets) return "marked";
    const ticks = count(text, /`+/g);
    const angles = count(text, /</g);
    weight += runs + brackets + ticks + angles + count(text, /[&\\@]|:\/\/|www\./g);
    reread += (ticks + angles + count(text, /\]\(/g)) * text.length;
    if (weight > mostWeight || reread > mostReread) return "parts";
  }
  if (markdown.includes("]:")) {
    const longest = markdown.match(/\S+/g)?.reduce((most, word) => Math.max(most, word.length), 0) ?? 0;
    if (longest * count(markdown, /\[/g) > mostRepeated) return "parts";
  }
  return null;
}
