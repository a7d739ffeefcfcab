import { z } from "zod";
import { say } from "./mistakes";
import { tangleOf } from "~/platform/markdown-limits";

/** Control characters other than tab and line breaks, lone surrogates and the replacement character of broken text. */
// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]|\p{Cs}/u;
/** Overrides that make text read in another order than it is written (CVE-2021-42574). */
const bidirectional = /[\u202A-\u202E\u2066-\u2069]/u;

/** More marks above and below a letter than any language stacks; and more marks than letters. */
const piledUp = /\p{M}{5}/u;
const mostMarks = 0.6;

/** Whether a text is heaped with combining marks, which run over the lines of others. */
function heaped(value: string): boolean {
  const marks = value.match(/\p{M}/gu)?.length ?? 0;
  return piledUp.test(value) || (marks > 20 && marks > mostMarks * length(value));
}

const wrongType = { error: () => say("wrongType") };

function words() {
  return z
    .string(wrongType)
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n"))
    .refine((value) => !unprintable.test(value), say("unprintable"))
    .refine((value) => !bidirectional.test(value), say("bidirectional"));
}

/** Length in characters as people count them, not in UTF-16 units. */
export function length(value: string): number {
  return [...value].length;
}

/** One line of text, trimmed, its spaces single. `min` of 0 makes it optional. */
export function line({ min = 1, max }: { min?: number; max: number }) {
  return words()
    .transform((value) => value.trim().replace(/\s+/gu, " "))
    .superRefine((value, issue) => bounds(value, min, max, issue));
}

/** Text of many lines; trailing white space goes. `min` of 0 makes it optional. */
export function longText({ min = 1, max }: { min?: number; max: number }) {
  return words()
    .transform((value) => value.replace(/[ \t]+$/gmu, "").trim())
    .superRefine((value, issue) => bounds(value, min, max, issue));
}

/**
 * Markdown; every field that is rendered is made by this. A text that would keep the renderer busy for long, in
 * which nobody else is served, is refused before, and the message says what to shorten.
 */
export function markdown({ min = 1, max }: { min?: number; max: number }) {
  return longText({ min, max }).superRefine((value, issue) => {
    if (heaped(value)) issue.addIssue({ code: "custom", message: say("heaped") });
    const tangle = tangleOf(value);
    if (tangle) issue.addIssue({ code: "custom", message: `errors:tangled.${tangle}` });
  });
}

function bounds(value: string, min: number, max: number, issue: z.RefinementCtx<string>): void {
  const count = length(value);
  if (count === 0 && min > 0) issue.addIssue({ code: "custom", message: say("required") });
  else if (count < min) issue.addIssue({ code: "custom", message: say("tooShort", { min, count }) });
  else if (count > max) issue.addIssue({ code: "custom", message: say("tooLong", { max, count }) });
}

/** A secret typed by a person: nothing is trimmed or changed. */
export function secret({ max }: { max: number }) {
  return z
    .string(wrongType)
    .min(1, say("required"))
    .refine((value) => length(value) <= max, say("tooLong", { max }));
}

/** One of a closed list. Nothing chosen and an unknown choice are different mistakes. */
export function choice<const V extends readonly [string, ...string[]]>(values: V) {
  return z.enum(values, { error: ({ input }) => say(input === "" || input == null ? "chooseOne" : "unknownChoice") });
}

/** Any number of a closed list, each once; at least `min`, at most `max`. */
export function choices<const V extends readonly [string, ...string[]]>(
  values: V,
  { min = 0, max = values.length }: { min?: number; max?: number } = {},
) {
  return z
    .array(choice(values), wrongType)
    .transform((chosen) => [...new Set(chosen)])
    .refine((chosen) => chosen.length >= min, say("chooseSome", { count: min }))
    .refine((chosen) => chosen.length <= max, say("chooseFewer", { count: max }));
}

/**
 * A box that must be ticked; the form sends "yes". One check and no union: of a union the browser would report the
 * first member's mistake, which says nothing to a person.
 */
export function agreed() {
  const yes = (value: unknown) =>
    value === "yes" || value === true || (Array.isArray(value) && value.length === 1 && value[0] === "yes");
  return z
    .unknown()
    .refine(yes, say("mustAgree"))
    .transform(() => true as const);
}

/** A box that may be ticked; the form sends "yes" or nothing. */
export function ticked() {
  return z.preprocess((value) => value === "yes" || value === true, z.boolean());
}

/** A whole number of at least `min` and at most `max`, written in digits. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  return z
    .string(wrongType)
    .regex(/^-?\d{1,9}$/, say("notANumber"))
    .transform(Number)
    .refine((value) => value >= min && value <= max, say("outOfRange", { min, max }));
}

/** A hidden value that the page itself put into the form: a code, a key, a revision. */
export function hidden({ max = 200 }: { max?: number } = {}) {
  return z
    .string(wrongType)
    .min(1, say("staleForm"))
    .max(max, say("staleForm"))
    .refine((value) => !unprintable.test(value), say("staleForm"));
}
