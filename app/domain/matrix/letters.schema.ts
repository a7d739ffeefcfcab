import { z } from "zod";
import { agreed, hidden, longText, wholeNumber } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { spheres } from "~/domain/spheres";
import { workLanguages, yearBands } from "./answers";
import { candidacyStates } from "./candidacies";
import { kinds, regionCodes } from "./catalogue";
import { longestLetter } from "./letters";
import { levelsInOrder } from "./levels-in-force";
import { readinesses } from "./readiness";

const oneOf = <const V extends readonly string[]>(values: V) => z.enum(["", ...values]).default("");
const text = z.string().max(200).default("");

/**
 * To whom a letter goes, as the address says it: the cards with a position that fits, or with a candidacy in a state
 * for one. Strict where lists are not: a condition that is not understood must not widen the circle.
 */
export const audienceSchema = z.strictObject({
  /** The state of a candidacy; `any` for all who have one. */
  state: oneOf(["any", ...candidacyStates]),
  kind: oneOf(kinds),
  region: oneOf([...regionCodes, "none"]),
  level: text.refine((level) => level === "" || levelsInOrder().includes(level)),
  sphere: oneOf(spheres),
  scope: oneOf(["districts"]),
  body: text,
  district: text,
  position: text,
  readiness: oneOf(readinesses),
  language: oneOf(workLanguages),
  service: oneOf(yearBands),
  management: oneOf(yearBands),
});

export type Audience = z.output<typeof audienceSchema>;

/** Names in an address that say how and from where on a list is shown, and what was done; not who is in it. */
const noConditions = ["after", "by", "done"];

/** Reads the audience from an address; null where a condition is not understood. */
export function readAudience(request: Request): Audience | null {
  const query = [...new URL(request.url).searchParams].filter(([name]) => !noConditions.includes(name));
  if (new Set(query.map(([name]) => name)).size < query.length) return null;
  return audienceSchema.safeParse(Object.fromEntries(query)).data ?? null;
}

/**
 * Whether an address keeps to where people live. A letter never does: its copy on a card would be a lasting mark of
 * what its holder said there, and may have taken back since.
 */
export function keepsToResidence(request: Request): boolean {
  return Boolean(new URL(request.url).searchParams.get("residence"));
}

/** A letter to many; `reaches` is how many cards the page said it reaches. */
export const letterSchema = z.object({
  body: longText({ min: 20, max: longestLetter }),
  reaches: wholeNumber({ min: 0, max: 999_999_999 }),
  confirmed: agreed(),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});
