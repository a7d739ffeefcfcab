import type { Language } from "./languages";

interface Rules {
  /** What opens and closes a quotation. */
  quotes: [string, string];
  dash: string;
  /** What stands between a number and the sign of percent. */
  beforePercent: string;
  /** Each holds what stands on both sides of a space that must not break. */
  together: RegExp[];
}

const space = "\u00A0";

/** Short words keep to the next word or, where `after` says so, to the one before. */
function rulesWith(before: string, after: string): Rules {
  return {
    quotes: ["«", "»"],
    dash: "—",
    beforePercent: space,
    together: [
      new RegExp(`(?<![\\p{L}\\p{N}’ʼ'-])(${before}) (?=[\\p{L}\\p{N}«„({])`, "giu"),
      new RegExp(`(?<=\\p{L})() (?=(?:${after})(?![\\p{L}\\p{N}’-]))`, "giu"),
      new RegExp(
        `(\\d|\\{\\{(?:count|number|min|max|participants|concepts|comments|share)\\}\\}) (?!(?:${before})[ \\u00A0])(?=\\p{Ll})`,
        "gu",
      ),
      /(\d) (?=\d{3}(?!\d))/gu,
    ],
  };
}

const latin: Rules = {
  quotes: ["“", "”"],
  dash: "–",
  beforePercent: "",
  together: [/(\d) (?=(?:kB|MB|GB|px|km|kg|cm|mm)(?!\p{L}))/gu],
};

const rules: Partial<Record<string, Rules>> = {
  be: rulesWith("а|і|й|у|ў|з|са|на|не|ні|па|да|за|ад|аб|ля|ці|ды|бо|як", "бы|б|жа|ж"),
  ru: rulesWith("а|и|в|во|к|ко|с|со|о|об|от|до|на|не|ни|по|за|из|у|но|да", "бы|б|же|ж|ли|ль"),
};

/**
 * An interface text in the typography of its language: quotation marks, apostrophes, dashes, the ellipsis, and spaces
 * that must not break. `{{values}}` stay as they are, and so does what stands on several lines: an example to be typed.
 * What people write is never touched.
 */
export function typeset(language: Language, text: string): string {
  if (text.includes("\n")) return text;
  const { quotes, dash, beforePercent, together } = rules[language] ?? latin;
  let set = text
    .replace(/"([^"]*)"/gu, `${quotes[0]}$1${quotes[1]}`)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
    .replace(/\.\.\./gu, "…")
    .replace(/(?<=\S)[ \u00A0][—–-] /gu, `${space}${dash} `)
    .replace(/(\d|\}\})[ \u00A0]?%/gu, `$1${beforePercent}%`)
    .replace(/(?<!\p{L})(\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu, `$1${space}`);
  for (const rule of together) set = set.replace(rule, `$1${space}`);
  return set;
}

/** The text between the tags of safe HTML in the typography of its language; code stays. */
export function typesetHtml(language: Language, html: string): string {
  return html
    .split(/(<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>|<[^>]+>)/u)
    .map((part, at) =>
      at % 2
        ? part
        : part
            .split("\n")
            .map((line) => typeset(language, line))
            .join("\n"),
    )
    .join("");
}
