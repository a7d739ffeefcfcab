import { languagesKept } from "~/domain/concepts/wordings";
import { homeZone, wallTimeAt } from "~/domain/concepts/zones";
import type { FormValues } from "./parse-form";

interface CallRow {
  titleBe: string;
  titleRu: string;
  titleEn: string;
  textBe: string;
  textRu: string;
  textEn: string;
  sphere: string;
  languages: string;
  shortest: number;
  longest: number;
  zone: string;
  closesAt: Date | null;
}

/** The words of a call as its form holds them. */
export function callWords(call: CallRow): FormValues {
  const { titleBe, titleRu, titleEn, textBe, textRu, textEn } = call;
  return { titleBe, titleRu, titleEn, textBe, textRu, textEn };
}

/** Words and terms of a call as its form holds them. */
export function callValues(call: CallRow): FormValues {
  const { sphere, shortest, longest } = call;
  return {
    ...callWords(call),
    ...{ sphere, shortest: String(shortest), longest: String(longest) },
    languages: languagesKept(call.languages),
    ...deadlineValues(call),
  };
}

/** A deadline as its form holds it. */
export function deadlineValues({ closesAt, zone }: Pick<CallRow, "closesAt" | "zone">): FormValues {
  const { day, time } = closesAt ? wallTimeAt(closesAt, zone) : { day: "", time: "23:59" };
  return { closesOn: day, closesTime: time, zone };
}

/** What a form for a new call begins with. */
export const newCallValues: FormValues = {
  ...{ sphere: "", languages: [], shortest: "2000", longest: "60000" },
  ...deadlineValues({ closesAt: null, zone: homeZone }),
};
