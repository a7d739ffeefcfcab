import type { Sign } from "./personal-kinds";
import { matches } from "./sign-matches";

const word = String.raw`\p{Lu}[\p{L}'’ʼ-]{1,40}`;
const gap = String.raw`\s{1,3}`;
/** Ends of patronymics in Belarusian, Russian and Latin letters, each with the ends of its cases. */
const his = ["авіч", "евіч", "ёвіч", "овіч", "ович", "евич", "ёвич", "ьич", "мич", "тич"];
const hers = ["аўн", "еўн", "ёўн", "оўн", "овн", "евн", "ёвн", "ічн", "ичн"];
const latin = [
  "ovich",
  "evich",
  "avich",
  "ovič",
  "evič",
  "avič",
  "ovna",
  "evna",
  "auna",
  "euna",
  "aŭna",
  "eŭna",
  "ichna",
];
const formsOf = (ends: readonly string[], cases: string) => {
  const both = [...ends, ...ends.map((end) => end.toUpperCase())];
  return `(?:${both.join("|")})(?:${cases}|${cases.toUpperCase()})`;
};
const forms = [formsOf(his, "|а|у|ем|ам|ом|е|ы|и"), formsOf(hers, "а|ы|е|у|ой|ай|аю|ою"), formsOf(latin, "|a|u|am|em")];
const patronymic = String.raw`\p{Lu}[\p{L}'’ʼ]{1,20}?(?:${forms.join("|")})`;
const whole = String.raw`(?<![\p{L}'’ʼ-])`;
const over = String.raw`(?![\p{L}])`;

const fullName = [
  new RegExp(`${whole}${word}${gap}${word}${gap}${patronymic}${over}`, "gu"),
  new RegExp(`${whole}${word}${gap}${patronymic}${gap}${word}${over}`, "gu"),
];

/** Whether a text has the end of a patronymic anywhere: a look that costs a part of the search for names. */
const anyEnd = new RegExp([...his, ...hers, ...latin].join("|"), "iu");

/** Full names: a surname, a name and a patronymic, in either order. */
export const nameSigns: readonly Sign[] = [{ kind: "name", holds: anyEnd, find: matches(fullName) }];
