import type { Sign } from "./personal-kinds";
import { matches } from "./sign-matches";

/** What may stand between two digits of a number. */
const s = String.raw`[\s().\-–—*_~/|•·]{0,3}`;
/** The same without dots and signs by which lists are written. */
const tight = String.raw`[\s()-]{0,2}`;
const digits = (text: string, between = s) => [...text].join(between);
const more = (count: number | string, between = s) => `(?:${between}\\d){${count}}`;
const free = String.raw`(?<![\d\p{L}])`;
const over = String.raw`(?!\d)`;

/** Belarusian codes of operators and regions. */
const codes = (between: string) =>
  `(?:${["1", "2"].map((one) => `${one}${between}[1-79]`).join("|")}|3${between}3|4${between}4)`;

const known = [
  `${free}\\+?${digits("375")}${s}${codes(s)}${more(7)}${over}`,
  `${free}${digits("80", tight)}${tight}${codes(tight)}${more(7, tight)}${over}`,
  `${free}(?:\\+${s}|00${tight})\\d${more("8,14")}${over}`,
  // From 0, as dialled in Belarus, Ukraine and Poland.
  `(?<![\\d\\p{L}.,:-])0${more(9, tight)}${over}`,
  `${free}\\(?0?(?:25|29|33|44)[\\s)-]{1,3}\\d{3}[\\s-]\\d{2}[\\s-]\\d{2}${over}`,
  `${free}(?:25|29|33|44)-\\d{7}${over}`,
  `${free}86\\d{7}${over}|${free}8[\\s(-]{1,2}6\\d{2}[\\s)-]{1,2}\\d{5}${over}`,
  String.raw`(?<![\d-])\d{3}-\d{2}-\d{2}(?![\d-])`,
  String.raw`\(\s?0?\d{2,4}\s?\)\s?\d{1,3}[\s-]\d{2}[\s-]\d{2}${over}`,
];
const russian = `${free}[78]${tight}[3489]${more(9, tight)}${over}`;
const told =
  "(?<!\\p{L})(?:тэл|тел|tel|моб|mob|phone|telefon|тэлефон\\p{L}{0,3}|телефон\\p{L}{0,3}|viber|вайбер|whats ?app|ватсап|вацап|сигнал|signal)[.:\\s№#-]{1,5}\\+?\\(?\\d(?:[\\s().-]{0,3}\\d){6,14}(?!\\d)";

const money = /^\s?(?:%|€|\$|₽|byn|usd|eur|руб|рубл|даляр|доллар|еўра|евро|тыс|млн|млрд|чал|чел|злот|асоб|людз)/iu;
const thousands = /^\d{1,3}(?:[\s.]\d{3}){1,6}$/u;
const groups = (found: string) => found.match(/\d{1,20}/g) ?? [];
const years = (found: string) => groups(found).every((group) => /^(?:19|20)\d{2}$/.test(group));
/** Numbers one after another, as 7 8 9 10 11: some of one digit and some of more. */
const list = (found: string) => {
  const short = groups(found)
    .slice(1)
    .filter((group) => group.length === 1).length;
  return short > 1 && short < groups(found).length - 1;
};

/** Days are no telephones; signs of the same number stand in their place. */
const day =
  /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/gu;

const within =
  (find: Sign["find"]): Sign["find"] =>
  (text) =>
    find(text.replace(day, (found) => "x".repeat(found.length)));
const noSum = (found: string, text: string, at: number) =>
  !money.test(text.slice(at + found.length, at + found.length + 12));

/** Telephone numbers of Belarus, Poland, Lithuania, Russia and Ukraine, and international ones. */
export const phoneSigns: readonly Sign[] = [
  {
    kind: "phone",
    digits: 7,
    find: within(
      matches(
        known.map((pattern) => new RegExp(pattern, "gu")),
        (found, text, at) => noSum(found, text, at) && (!/^\d/.test(found) || !(years(found) || list(found))),
      ),
    ),
  },
  {
    kind: "phone",
    digits: 7,
    find: within(
      matches(
        [new RegExp(russian, "gu")],
        (found, text, at) => noSum(found, text, at) && !thousands.test(found) && !list(found),
      ),
    ),
  },
  { kind: "phone", digits: 7, find: within(matches([new RegExp(told, "giu")], (found) => !years(found))) },
];
