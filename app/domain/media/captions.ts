/** The most that captions may have: of hours of talk there are some thousand. */
export const mostCues = 10_000;
export const captionsBytes = 1024 * 1024;
const longestCue = 600;
/** So long a line of a file may be, markup and all. */
const longestLine = 2000;

/** One caption: from when to when, in milliseconds, and its words. */
export interface Cue {
  from: number;
  to: number;
  words: string[];
}

/** What is wrong with captions, and in which line. Named in `mistakes:captions`. */
export const captionFaults = ["empty", "time", "order", "noWords", "tooLong", "tooMany", "unreadable"] as const;
export type CaptionFault = (typeof captionFaults)[number];

const timing = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;

/** A time as a file writes it, in milliseconds; null where minutes or seconds are too many. */
function milliseconds(text: string): number | null {
  const [clock = "", fraction = ""] = text.split(/[.,]/);
  const [seconds = 0, minutes = 0, hours = 0] = clock.split(":").map(Number).reverse();
  if (seconds > 59 || minutes > 59) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, "0"));
}

/** Names that WebVTT and HTML give to signs. */
const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "", quot: '"' };

/** The words of a line without markup, colours and places: what programs write between angle and curly brackets. */
function plainWords(line: string): string {
  const bare = line
    .replace(/<[^>]*>/g, "")
    .replace(/\{\\[^}]*\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => signs[name] ?? "")
    .normalize("NFC");
  // Signs that cannot be seen, and those that turn the direction of what follows.
  return bare
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Reads WebVTT or SubRip: times and words, and nothing else that such a file may hold. Notes, styles, regions, places
 * and numbers of captions are left out; of markup the words alone stay.
 */
export function readCaptions(text: string): Cue[] | { fault: CaptionFault; line: number } {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const cues: Cue[] = [];
  let last = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const fault = (fault: CaptionFault) => ({ fault, line: at + 1 });
    // Before anything is looked for in it: what is sought in long lines takes long.
    if (line.length > longestLine) return fault("tooLong");
    if (!line.includes("-->")) continue;
    const [, first = "", second = ""] = timing.exec(line) ?? [];
    const [from, to] = [milliseconds(first), milliseconds(second)];
    if (first === "" || from === null || to === null) return fault("time");
    if (to <= from || from < last) return fault("order");
    const begun = at + 1;
    const words: string[] = [];
    for (; at + 1 < lines.length && lines[at + 1]!.trim() !== "" && !lines[at + 1]!.includes("-->"); at += 1) {
      if (lines[at + 1]!.length > longestLine) return { fault: "tooLong", line: at + 2 };
      const said = plainWords(lines[at + 1]!);
      if (said !== "") words.push(said);
    }
    if (words.length === 0) return { fault: "noWords", line: begun };
    if (words.join(" ").length > longestCue) return { fault: "tooLong", line: begun };
    if (cues.length === mostCues) return { fault: "tooMany", line: begun };
    cues.push({ from, to, words });
    last = from;
  }
  return cues.length === 0 ? { fault: "empty", line: 1 } : cues;
}

function clock(time: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const [hours, minutes, seconds] = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(time % 1000).padStart(3, "0")}`;
}

/** WebVTT made anew from times and words: nothing in it is markup. */
export function writeCaptions(cues: readonly Cue[]): string {
  const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const written = cues.map(
    ({ from, to, words }) => `${clock(from)} --> ${clock(to)}\n${words.map(escaped).join("\n")}\n`,
  );
  return `WEBVTT\n\n${written.join("\n")}`;
}
