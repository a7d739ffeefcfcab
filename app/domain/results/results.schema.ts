import { z } from "zod";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { isDay } from "~/domain/days";
import { choice, hidden, line, longText, markdown, ticked, wholeNumber } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { mostFigures, sectionNames, units } from "./contents";
import { figureKeys } from "./figures";

/** The first year whose results can be told. */
export const firstYear = 2020;

/** Opens a year. */
export const newYearSchema = z.object({ year: wholeNumber({ min: firstYear, max: 2199 }) });

const text = markdown({ min: 0, max: 6000 });

/** The words above and below the figures. */
export const yearWordsSchema = z.object({
  ...{ aboveBe: text, aboveRu: text, aboveEn: text, belowBe: text, belowRu: text, belowEn: text },
  ...revisionSchema.shape,
});

const label = line({ min: 0, max: 160 });
const note = line({ min: 0, max: 400 });

const amount = z
  .string({ error: () => say("wrongType") })
  .trim()
  .refine((typed) => typed === "" || /^\d{1,9}$/.test(typed.replace(/[\s\u00a0]/g, "")), say("notANumber"))
  .transform((typed) => (typed === "" ? null : Number(typed.replace(/[\s\u00a0]/g, ""))));

const day = z
  .string({ error: () => sayBack("results.day") })
  .trim()
  .refine((typed) => typed === "" || isDay(typed), sayBack("results.day"))
  .transform((typed) => typed || null);

const figure = {
  ...{ instead: choice(["", ...figureKeys]), section: choice(sectionNames) },
  ...{ labelBe: label, labelRu: label, labelEn: label, noteBe: note, noteRu: note, noteEn: note },
  ...{ number: amount, day, over: ticked(), unit: choice(units) },
  source: line({ min: 3, max: 300 }),
  place: wholeNumber({ min: 1, max: mostFigures }),
  ...revisionSchema.shape,
};

interface Written {
  instead: string;
  labelBe: string;
  labelRu: string;
  labelEn: string;
  number: number | null;
  day: string | null;
  unit: string;
}

function whole(input: Written, issue: z.RefinementCtx): void {
  const wrong = (path: string, message: string) => issue.addIssue({ code: "custom", path: [path], message });
  const { instead, number: counted } = input;
  if (!instead && !input.labelBe && !input.labelRu && !input.labelEn) wrong("labelBe", sayBack("results.label"));
  if (counted === null && !input.day) wrong("number", sayBack("results.number"));
  if (counted !== null && input.day) wrong("day", sayBack("results.both"));
  if (instead && input.day) wrong("day", sayBack("results.insteadDay"));
  const percent = instead === "shareInBelarus" || (!instead && input.unit === "percent");
  if (percent && (counted ?? 0) > 100) wrong("number", say("outOfRange", { min: 0, max: 100 }));
}

/** A figure that was counted by hand, changed. */
export const figureSchema = z.object(figure).superRefine(whole);

/** A new one; a form sent twice makes one. */
export const newFigureSchema = z.object({ ...figure, formToken: hidden() }).superRefine(whole);

/** Asks a second organizer; a correction needs its reason, which everybody reads. */
export const askingSchema = z.object({ reason: longText({ min: 0, max: 500 }), ...revisionSchema.shape });

/** Consents to what the page showed. */
export const consentSchema = z.object({ seen: hidden({ max: 64 }) });

export type YearWords = z.output<typeof yearWordsSchema>;
export type FigureInput = z.output<typeof figureSchema>;
export type NewFigure = z.output<typeof newFigureSchema>;
