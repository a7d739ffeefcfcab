import { z } from "zod";
import { isDay } from "~/domain/days";
import { choice, choices, hidden, line, longText, markdown, ticked, wholeNumber } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";
import { mostRows } from "./calls";
import { longestBody, newDraftSchema, revisionSchema, shortestBody } from "./drafting.schema";
import { zones } from "./zones";

/** A day as 2026-12-01, or nothing. */
export const writtenDay = z
  .string({ error: () => sayBack("call.day") })
  .trim()
  .refine((text) => text === "" || isDay(text), sayBack("call.day"));

/** A time as people write it: 23:59, 9:30, 9.30; or nothing. */
export const writtenTime = z
  .string({ error: () => sayBack("call.time") })
  .trim()
  .refine((text) => text === "" || /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text), sayBack("call.time"))
  .transform((text) => text.replace(".", ":").padStart(text === "" ? 0 : 5, "0"));

/** A deadline as it is written into a form. Which of two is asked only where an hour comes twice. */
const deadline = {
  closesOn: writtenDay,
  closesTime: writtenTime,
  zone: choice(zones),
  which: choice(["", "first", "second"]),
};

export type WrittenDeadline = z.output<z.ZodObject<typeof deadline>>;

const title = line({ min: 0, max: 160 });
const text = markdown({ min: 0, max: 10_000 });
const words = { titleBe: title, titleRu: title, titleEn: title, textBe: text, textRu: text, textEn: text };

type Words = Record<"titleBe" | "titleRu" | "titleEn", string>;

function named(input: Words, issue: z.RefinementCtx): void {
  if (input.titleBe || input.titleRu || input.titleEn) return;
  issue.addIssue({ code: "custom", path: ["titleBe"], message: sayBack("call.title") });
}

const characters = wholeNumber({ min: shortestBody, max: longestBody });

const rules = {
  sphere: choice(["", ...spheres]),
  languages: choices(languages),
  shortest: characters,
  longest: characters,
  ...deadline,
};

function inOrder(input: { shortest: number; longest: number }, issue: z.RefinementCtx): void {
  if (input.shortest <= input.longest) return;
  issue.addIssue({ code: "custom", path: ["longest"], message: sayBack("call.lengths") });
}

/** The code of a call in a hidden field or a choice; empty for none. */
const code = z.string({ error: () => say("staleForm") }).regex(/^[a-z0-9]{0,40}$/, say("staleForm"));

/** A new call; `from` is the code of one whose criteria and questions it takes over. */
export const newCallSchema = z
  .object({ ...words, ...rules, formToken: hidden(), from: code })
  .superRefine(named)
  .superRefine(inOrder);

/** All of a call that is being prepared. */
export const callSchema = z
  .object({ ...words, ...rules, ...revisionSchema.shape })
  .superRefine(named)
  .superRefine(inOrder);

/** What of an open call can still be mended: its words. */
export const callWordsSchema = z.object({ ...words, ...revisionSchema.shape }).superRefine(named);

/** A later deadline, and why. */
export const extensionSchema = z.object({
  ...deadline,
  reason: longText({ min: 0, max: 500 }),
  ...revisionSchema.shape,
});

/** Why a call is closed before its deadline. */
export const closingSchema = z.object({ reason: longText({ min: 10, max: 500 }), ...revisionSchema.shape });

const name = line({ min: 0, max: 120 });
const help = line({ min: 0, max: 300 });
const place = wholeNumber({ min: 1, max: mostRows });

export const criterionSchema = z
  .object({
    ...{ nameBe: name, nameRu: name, nameEn: name, helpBe: help, helpRu: help, helpEn: help },
    ...{ weight: wholeNumber({ min: 1, max: 10 }), place },
    ...revisionSchema.shape,
  })
  .superRefine(({ nameBe, nameRu, nameEn }, issue) => {
    if (nameBe || nameRu || nameEn) return;
    issue.addIssue({ code: "custom", path: ["nameBe"], message: sayBack("call.words") });
  });

const question = line({ min: 0, max: 300 });

/** The most characters that a question may allow for its answer. */
export const longestAnswer = 5000;

export const questionSchema = z
  .object({
    ...{ wordsBe: question, wordsRu: question, wordsEn: question, required: ticked() },
    ...{ longest: wholeNumber({ min: 50, max: longestAnswer }), place },
    ...revisionSchema.shape,
  })
  .superRefine(({ wordsBe, wordsRu, wordsEn }, issue) => {
    if (wordsBe || wordsRu || wordsEn) return;
    issue.addIssue({ code: "custom", path: ["wordsBe"], message: sayBack("call.words") });
  });

export type NewCall = z.output<typeof newCallSchema>;
export type CallChange = z.output<typeof callSchema>;
export type CallWords = z.output<typeof callWordsSchema>;
export type CriterionInput = z.output<typeof criterionSchema>;
export type QuestionInput = z.output<typeof questionSchema>;

/** For which call a draft is written, by its code; empty for none. */
export const callChoiceSchema = z.object({ call: code });

/** A new draft, and the call that it is written for. */
export const newConceptSchema = newDraftSchema.extend(callChoiceSchema.shape);

/** The answers to the questions of a call, by the names of their fields and the most characters of each. */
export function answersSchema(fields: readonly (readonly [name: string, longest: number])[]) {
  return z.object({
    /** Which answers the form was made from. */
    seen: hidden({ max: 64 }),
    ...Object.fromEntries(fields.map(([name, max]) => [name, longText({ min: 0, max })])),
  });
}

/** What is missing, by field, as a schema would say it. */
export function mistakesOf(missing: readonly { field: string; message: string }[], further?: z.ZodError): z.ZodError {
  const issues = missing.map(({ field, message }) => ({ code: "custom" as const, path: [field], message }));
  return new z.ZodError([...issues.map((issue) => ({ ...issue, input: undefined })), ...(further?.issues ?? [])]);
}

/** The form of a row of each kind. */
export const rowForms = { criteria: criterionSchema, questions: questionSchema } as const;
