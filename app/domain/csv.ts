import { stringify } from "csv-stringify/sync";

/** Tells a spreadsheet that the file is UTF-8. */
export const byteOrderMark = "\uFEFF";

const within = /([,;\t\r\n]\s*)(?=[=+@-])/g;
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A text as a spreadsheet may have it: what begins as a formula would gets an apostrophe before it; within a text too,
 * after what a spreadsheet of another country takes for the end of a cell.
 */
export function neutral(text: string): string {
  const guarded = text.replace(within, "$1'");
  return formula.test(guarded) ? `'${guarded}` : guarded;
}

/** A text without the apostrophes that `neutral` puts into it. */
export function withoutGuards(text: string): string {
  const bare = text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
  return bare.replace(/([,;\t\r\n]\s*)'(?=[=+@-])/g, "$1");
}

/** Rows as CSV for a spreadsheet, formulas neutralised, since some of it was typed by people. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutral(cell) : cell)));
  return stringify(guarded, { record_delimiter: "windows", quoted_match: /[\r\n;]/ });
}
