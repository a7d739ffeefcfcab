import { formatDay } from "~/locales/format";
import { type Language, type T, translator } from "~/locales/t";
import { htmlWrittenIn, writtenIn } from "~/locales/writing";
import { escapeHtml } from "~/platform/html";
import type { Ties } from "./ties.server";

/** What a page is asked for: whose, in which language, and the parts to put it together from. */
export interface Asked {
  ties: Ties;
  language: Language;
  paper: Paper;
}

type Value = string | number | null | undefined;

/** What pages of one's own data are put together from. Everything that goes in is escaped, but what is named HTML. */
export interface Paper {
  t: T;
  /** Words by their key, as HTML. */
  words: (key: string, values?: Record<string, string | number>) => string;
  day: (day: string | null) => string;
  heading: (key: string) => string;
  /** Facts with their names; what is empty is left away. */
  facts: (facts: [key: string, value: Value][]) => string;
  table: (heads: string[], rows: Value[][]) => string;
  /** The same, or what stands where there is nothing. */
  tableIfAny: (heads: string[], rows: Value[][]) => string;
  /** What a person wrote, as it stands. */
  text: (text: string, lang?: string) => string;
  /** The same, rendered to safe HTML when it was written. */
  html: (html: string, lang?: string) => string;
  /** What stands where there is nothing. */
  none: () => string;
}

/** The parts of pages in a language. */
export function paperIn(language: Language): Paper {
  const t = translator(language);
  const words: Paper["words"] = (key, values) => escapeHtml(t(key, values));
  const voice = (lang: string | undefined) => (lang && lang !== language ? ` lang="${escapeHtml(lang)}"` : "");
  const shown = (value: Value) => escapeHtml(String(value ?? ""));
  const table: Paper["table"] = (heads, rows) =>
    `<table>\n<thead><tr>${heads.map((key) => `<th scope="col">${words(key)}</th>`).join("")}</tr></thead>\n<tbody>\n${rows
      .map((row) => `<tr>${row.map((value) => `<td>${shown(value)}</td>`).join("")}</tr>\n`)
      .join("")}</tbody>\n</table>\n`;
  const none = () => `<p class="facts">${words("my-data:file.none")}</p>\n`;
  return {
    t,
    words,
    day: (day) => (day ? formatDay(language, day) : ""),
    heading: (key) => `<h2>${words(key)}</h2>\n`,
    facts: (facts) =>
      `<dl>\n${facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([key, value]) => `<dt>${words(key)}</dt><dd${voice(writtenIn(shown(value)))}>${shown(value)}</dd>\n`)
        .join("")}</dl>\n`,
    table,
    tableIfAny: (heads, rows) => (rows.length ? table(heads, rows) : none()),
    text: (text, lang) => `<p class="ours"${voice(lang ?? writtenIn(text))}>${escapeHtml(text)}</p>\n`,
    html: (html, lang) => `<div${voice(lang ?? htmlWrittenIn(html))}>\n${html}\n</div>\n`,
    none,
  };
}
