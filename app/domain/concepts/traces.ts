import type { TraceKind } from "./trace-kinds";
import known from "./trace-words.json";

/** A passage that may give its author away, with the words around it and where it stands. */
export interface Trace {
  kind: TraceKind;
  words: string;
  before: string;
  after: string;
  /** The heading above it; empty before the first. */
  section: string;
  /** Its place in the text, in UTF-16 units. */
  at: number;
}

/** Passages that are named at most; whoever has more knows enough. */
const most = 300;
/** Characters of the text on each side of a passage. */
const around = 48;

const any = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
const escaped = (word: string) => word.replace(/[/\\^$.*+?()[\]{}|]/g, "\\$&");

const year = "(?:19|20)\\d{2}";
const month = `(?:${any(known.months)})\\p{L}{0,4}`;
const ending = "[аеёіиоуыэюяйм]{0,3}";
const { forms, houses, numbers, units, ranks } = known.employers;
const { kinds: kindsOfPlaces, kindsEn } = known.places;
const { i, verbs, my, ours } = known.work;

/** Signs, each of bounded length, so that a text is read once. */
const signs: readonly [TraceKind, RegExp][] = [
  ["contact", /(?<![^\s(<:,;])[^\s@()<>:,;]{1,64}@[^\s@()<>:,;]{1,100}\.\p{L}{2,12}|(?<![^\s(,;:])@[\w.]{3,40}/gu],
  ["contact", /(?<![\d\p{L}])(?:\+\d|80|8 0|375)(?:[\s().-]{0,3}\d){7,13}(?!\d)/gu],
  ["link", /(?:https?:\/\/|www\.)[^\s<>()"[\]]{2,300}|(?<![\p{L}\d./])t\.me\/[\w/+-]{2,100}/giu],
  ["path", /(?<![\p{L}\d])[a-z]:\\[^\s"<>|]{2,150}|file:\/\/[^\s"<>]{2,150}/giu],
  ["path", /(?<![\p{L}\d/.:])\/(?:home|Users|media|mnt)\/[^\s"<>]{2,150}/gu],
  ["date", new RegExp(`(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]${year}|${year}-\\d{2}-\\d{2})(?!\\d)`, "gu")],
  ["date", new RegExp(`(?<!\\d)\\d{1,2}(?:-?\\p{L}{1,2})?\\s${month}(?!\\p{L})(?:,?\\s${year}(?!\\d))?`, "giu")],
  ["date", new RegExp(`(?<!\\p{L})${month}\\s(?:\\d{1,2},?\\s)?${year}(?!\\d)`, "giu")],
  [
    "work",
    new RegExp(`(?<!\\p{L})(?:${any(i)})(?:\\s\\p{L}{1,20}){0,2}\\s(?:${any(verbs)})\\p{L}{0,8}(?!\\p{L})`, "giu"),
  ],
  ["work", new RegExp(`(?<!\\p{L})(?:${any(my)})(?:\\s\\p{L}{1,20})?\\s(?:${any(ours)})\\p{L}{0,8}(?!\\p{L})`, "giu")],
  ["employer", new RegExp(`(?<!\\p{L})(?:${any(forms)})\\s{0,2}["«“][^"»”\\n]{2,60}["»”]`, "gu")],
  [
    "employer",
    new RegExp(`(?<!\\p{L})(?:${any(houses)})\\p{L}{0,4}\\s{0,2}(?:${any(numbers)})\\.?\\s{0,2}\\d{1,4}`, "giu"),
  ],
  ["employer", new RegExp(`(?<!\\p{L})(?:${any(units)})\\s{0,2}(?:№\\s?)?\\d{3,6}`, "giu")],
  ["employer", new RegExp(`(?<!\\p{L})(?:${any(ranks)})${ending}(?!\\p{L})`, "giu")],
  [
    "place",
    new RegExp(`(?<!\\p{L})\\p{Lu}\\p{Ll}{2,24}[сц]к\\p{Ll}{1,4}\\s(?:${any(kindsOfPlaces)})\\p{Ll}{0,4}`, "gu"),
  ],
  ["place", new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}{2,24}\\s(?:${any(kindsEn)})(?!\\p{L})`, "gu")],
  ["spelling", /[\u200B-\u200D\u2060\uFEFF]|[!?]{3,20}|\){3,20}/gu],
];

const word = /(?<!\p{L})\p{L}[\p{L}'’ʼ-]{2,40}(?!\p{L})/gu;
const stems = new Set(known.places.stems);
const names = new Set(known.places.names);
const ofPlaces = /^(?:[аеёіиоуыэюяьйўмхгв]{0,4}|ск\p{L}{1,4})$/u;
const firstStem = Math.min(...known.places.stems.map(({ length }) => length));
/** Soft signs of the older Belarusian spelling, and letters of the Latin one. */
const older = /[сз]ь[внц]|дзьв|ньн|льл|цьц|[ŭłśćźń]/iu;

/** What a single word may tell: a town in any of its forms, a spelling that few people use. */
function ofWord(text: string): TraceKind | null {
  const small = text.toLowerCase();
  if (/^\p{Lu}/u.test(text)) {
    if (names.has(small)) return "place";
    for (let end = firstStem; end <= small.length; end += 1) {
      if (stems.has(small.slice(0, end)) && ofPlaces.test(small.slice(end))) return "place";
    }
  }
  if (older.test(small)) return "spelling";
  return /[a-z]/.test(small) && /[а-яёіў]/.test(small) && !/-/.test(small) ? "spelling" : null;
}

interface Found {
  kind: TraceKind;
  at: number;
  end: number;
}

/**
 * Passages of a Markdown text that may tell who wrote it: found by signs, so that some are missed and most are
 * harmless. It is for its author to look at, and never a reason to refuse. Takes time in proportion to the text.
 */
export function tracesIn(markdown: string): Trace[] {
  const found: Found[] = [];
  for (const [kind, sign] of signs) {
    for (const { index, 0: words } of markdown.matchAll(sign)) {
      found.push({ kind, at: index, end: index + words.length });
      if (found.length > most * 4) break;
    }
  }
  for (const { index, 0: words } of markdown.matchAll(word)) {
    const kind = ofWord(words);
    if (kind) found.push({ kind, at: index, end: index + words.length });
    if (found.length > most * 8) break;
  }
  // Of passages that overlap, the one that begins first and is longest.
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const headings = [...markdown.matchAll(/^ {0,3}#{1,6}[ \t]+(.{1,200})/gmu)];
  const traces: Trace[] = [];
  let [until, heading] = [0, -1];
  for (const { kind, at, end } of found) {
    if (at < until || traces.length === most) continue;
    until = end;
    while (heading + 1 < headings.length && headings[heading + 1]!.index <= at) heading += 1;
    const section = (headings[heading]?.[1] ?? "").replace(/[#\s]+$/, "").trim();
    traces.push({ kind, words: markdown.slice(at, end), ...contextOf(markdown, at, end), section, at });
  }
  return traces;
}

/** The words beside a passage, in its paragraph, with an ellipsis where the paragraph goes on. */
function contextOf(text: string, at: number, end: number): { before: string; after: string } {
  const left = text.slice(Math.max(0, at - around), at);
  const right = text.slice(end, end + around);
  const before = left.split("\n").at(-1)!;
  const after = right.split("\n")[0]!;
  const cutLeft = at > around && before.length === left.length;
  const cutRight = end + around < text.length && after.length === right.length;
  return {
    before: cutLeft ? `…${before.replace(/^\S*\s/, "").trimStart() || before}` : before.trimStart(),
    after: cutRight ? `${after.replace(/\s\S*$/, "")}…` : after.trimEnd(),
  };
}
