import { type Change, differencesOf } from "./differences";
import { type Written, type WrittenField, writtenFields } from "./written";

/** A field in which what was typed differs from what somebody saved meanwhile. */
export interface Clash {
  field: WrittenField;
  /** What is saved, and what was typed, as a form has it. */
  saved: string;
  typed: string;
  /** From what is saved to what was typed; empty where a choice differs. */
  changes: Change[];
}

const prose: readonly WrittenField[] = ["title", "summary", "body"];

/** A value as a form has it. */
function inForm(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "";
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : "";
}

/** In which fields what was typed into the form differs from what is saved. */
export function clashesOf(saved: Written, form: Partial<Record<WrittenField, unknown>>): Clash[] {
  return writtenFields.flatMap((field) => {
    const [theirs, typed] = [inForm(saved[field]), inForm(form[field])];
    if (theirs === typed) return [];
    return [{ field, saved: theirs, typed, changes: prose.includes(field) ? differencesOf(theirs, typed) : [] }];
  });
}

/** A draft with what is saved in the place of one's own words, in the fields that are named. */
export function takingOver<D extends Written>(draft: D, saved: Written, fields: readonly WrittenField[]): D {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, saved[field]])) };
}
