import { z } from "zod";
import { choice } from "../fields";
import { spheres } from "../spheres";
import { answerParts, educations, languageLevels, regionTies, relocations, studies, workedBands } from "./answers";
import { workLanguages, yearBands } from "./answers";
import { regionCodes } from "./catalogue";
import { readinesses } from "./readiness";

/** One of a closed list, or nothing: every answer may be left out and emptied again. */
function answer<const V extends readonly [string, ...string[]]>(values: V) {
  return choice(["", ...values] as const);
}

/** One field for each thing that may be answered: a thing cannot come twice, and what is not on the list is not read. */
function each<const K extends readonly string[], F extends z.ZodType>(prefix: string, keys: K, field: F) {
  return Object.fromEntries(keys.map((key) => [`${prefix}${key}`, field])) as Record<string, F>;
}

/** What the fields of a form say of each thing, without those that say nothing. */
export function answered<K extends string, V extends string>(
  prefix: string,
  keys: readonly K[],
  input: Record<string, unknown>,
): [K, V][] {
  return keys.flatMap((key) => {
    const value = input[prefix + key];
    return typeof value === "string" && value !== "" ? [[key, value as V] as [K, V]] : [];
  });
}

export const experienceSchema = z.object({
  service: answer(yearBands),
  management: answer(yearBands),
  ...each("sphere-", spheres, answer(workedBands)),
});

export const educationSchema = z.object({ education: answer(educations), studied: answer(studies) });

export const languagesSchema = z.object(each("language-", workLanguages, answer(languageLevels)));

export const regionsSchema = z.object(each("region-", regionCodes, answer(regionTies)));

export const availabilitySchema = z.object({ readiness: answer(readinesses), relocation: answer(relocations) });

/** Which answer is emptied. */
export const emptyingSchema = z.object({ part: choice(answerParts) });
