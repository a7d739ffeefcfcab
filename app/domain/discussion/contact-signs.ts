import { cardNumbers, accountNumbers } from "./bank-signs";
import type { Sign } from "./personal-kinds";
import { phoneSigns } from "./phone-signs";
import { matches } from "./sign-matches";

const at = String.raw`(?:\s{0,2}@\s{0,2}|\s{0,2}[(\[{<]\s?(?:at|эт|ат|собака|сабака)\s?[)\]}>]\s{0,2})`;
const dot = String.raw`(?:\.|\s?[(\[{<]\s?(?:dot|точка|кропка|\.)\s?[)\]}>]\s?)`;
const bareAt = String.raw`\s(?:at|собака|сабака)\s`;
const bareDot = String.raw`\s(?:dot|точка|кропка)\s`;
const local = String.raw`[\p{L}\p{N}._%+-]{1,64}`;
const label = String.raw`[\p{L}\p{N}-]{1,63}`;
/** Ends of addresses that count also where spaces stand around the dot: others may be the next sentence. */
const tops = "(?:com|org|net|info|by|ru|ua|pl|lt|lv|de|eu|me|io|бел|рф)";

/** Of all ways to write an address the one sign or word that none is without. */
const atAll = /@|[\s([{<](?:at|эт|ат|собака|сабака)[\s)\]}>]/iu;

const email = [
  new RegExp(`${local}${at}${label}(?:${dot}${label}){0,4}${dot}\\p{L}{2,24}`, "giu"),
  new RegExp(`${local}${at}${label}(?:\\s?\\.\\s?${label}){0,2}\\s?\\.\\s?${tops}(?![\\p{L}\\p{N}])`, "giu"),
  new RegExp(`${local}${bareAt}${label}(?:${bareDot}${label}){0,3}${bareDot}\\p{L}{2,24}`, "giu"),
];

const networks =
  "(?:t|telegram|wa|vk|m\\.vk|instagram|facebook|m\\.facebook|fb|linkedin|ok|tiktok|x|twitter|signal|viber|m|threads|discord|skype)";
const ends = "(?:me|dog|com|ru|net|gg|cc)";
const messengers =
  "(?:tele(?:gram|ga)|телеграм\\p{L}{0,3}|тэлеграм\\p{L}{0,3}|телега|instagram|insta|инстаграм\\p{L}{0,3}|інстаграм\\p{L}{0,3}|вконтакте|вкантакце|skype|скайп\\p{L}{0,3}|signal|сигнал|viber|вайбер|whats ?app|ватсап|вацап|discord|facebook|фейсбук\\p{L}{0,2}|фэйсбук\\p{L}{0,2}|twitter|твиттер\\p{L}{0,2}|tg|тг|vk|вк)";

const handle = [
  new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:www\\.)?${networks}\\s?${dot}\\s?${ends}\\s?\\/\\s?[@+\\p{L}\\p{N}_][\\p{L}\\p{N}_.?=/+@-]{1,80}`,
    "giu",
  ),
  /(?<![\p{L}\p{N}])tg:\/\/\w[^\s]{2,80}|(?<![\p{L}\p{N}])(?:skype|viber|whatsapp|tel|sms|mailto|xmpp|sgnl|signal|facetime):\/{0,2}[\w+][^\s]{2,80}/giu,
  new RegExp(`(?<![\\p{L}\\p{N}])${messengers}[\\s:.,(-]{0,4}@\\s?[\\w.]{3,32}`, "giu"),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:tg|тг|vk|вк|insta|инста)\\s?:\\s?[a-z][\\w.]{3,31}`, "giu"),
  new RegExp(`(?<![\\p{L}\\p{N}])${messengers}(?:\\s?:\\s?|\\s)(?=[a-z][\\w.]{0,31}[\\d_])[a-z][\\w.]{3,31}`, "giu"),
  // No pseudonym has an underscore, so that this mentions no member.
  /(?<![\p{L}\p{N}._@])@(?=[\w.]{0,31}_)[a-z][\w.]{3,31}/giu,
];

const word = String.raw`\p{Lu}[\p{L}'’ʼ-]{1,30}`;
const number = String.raw`\d{1,3}(?!\d)(?:\s?[а-яіўa-z](?![\p{L}]))?`;
const streets = [
  String.raw`вуліц(?:а|ы|у|ай|е|ы)|вул\.|улиц(?:а|ы|у|ей|е)|ул\.|праспек(?:т|та|ту|це|там)|проспект(?:а|у|е|ом)?|пр-т|просп\.|прасп\.`,
  String.raw`завул(?:ак|ка|ку)|переул(?:ок|ка|ку|ке)|пер-к|бульвар(?:а|у|е|ы)?|б-р|плошч(?:а|ы|у)|пл\.|площад(?:ь|и)|шаша|шоссе|тракт(?:а)?|набярэжн(?:ая|ай|ую)|набережн(?:ая|ой|ую)`,
].join("|");
const house = String.raw`,?\s{0,2}(?:(?:дом|дома|доме|д\.|буд\.|будынак|б\.|house)\s{0,2})?№?\s?`;

const address = [
  new RegExp(
    `(?<![\\p{L}])(?:${streets}|[ВУПБ](?:уліца|улица|л\\.|ул\\.|распект|роспект))\\s{0,2}(?:\\d{1,3}-\\p{L}{1,3}\\s|[іи]мя\\s|имени\\s|\\p{Lu}\\.\\s?){0,2}${word}(?:\\s${word}){0,2}${house}${number}`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}])${word}(?:\\s${word})?\\s(?:вуліца|улица|праспект|проспект|завулак|переулок|бульвар)${house}${number}`,
    "gu",
  ),
  new RegExp(`(?<![\\p{L}])(?:vul|ul|pr|prasp)\\.\\s?${word}(?:\\s${word}){0,2},?\\s{0,2}${number}`, "giu"),
  new RegExp(
    `(?<![\\p{L}\\p{N}.,])\\d{1,3}\\p{L}?,?\\s${word}(?:\\s${word}){0,2}\\s(?:Street|St\\.|Avenue|Ave\\.?|Road|Rd\\.|Lane|Boulevard|Blvd\\.?)(?!\\p{L})`,
    "gu",
  ),
];

/** Series of Belarusian passports, in Latin letters and in Cyrillic ones of the same look. */
const series = "(?:[AА][BВ]|[BВ][MМ]|[HН][BВ]|[KК][HН]|[MМ][PР]|[MМ][CС]|[KК][BВ]|[PР][PР]|[SЅ][PР]|[DД][PР])";
const passport = [
  new RegExp(`(?<![\\p{L}\\p{N}])${series}[\\s#-]{0,2}(?:no\\.?)?[\\s#-]{0,2}\\d(?:[\\s-]?\\d){6}(?![\\d])`, "giu"),
  /(?<!\p{L})(?:паспарт|пашпарт|паспорт|passport)\p{L}{0,4}[^\d\n.]{0,25}(?!(?:19|20)\d\d\D)\d(?:[\s-]?\d){5,9}(?!\d)/giu,
];
const personalNumber = [
  /(?<!\d)[1-6](?:\s?\d){6}\s?[ABCHKEMАВСНКЕМ]\s?\d(?:\s?\d){2}\s?(?:[PР]\s?[BВ]|[BВ]\s?[AА]|[BВ]\s?[IІ])\s?\d(?![\d\p{L}])/giu,
];

/** Sections of laws are numbered as 1.2.3.4 too; their numbers are small. */
const isAddress = (found: string) => {
  const parts = found.split(".").map(Number);
  return parts.every((part) => part <= 255) && parts.some((part) => part > 31);
};
const ipv4 = /(?<![\d.])\d{1,3}(?:\s?\.\s?\d{1,3}){3}(?![\d]|\.\d)/gu;
const ipv6 =
  /(?<![\p{L}\p{N}:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){2,6}:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})(?![\p{L}\p{N}:])/giu;

/** How one reaches a person, where they live, and numbers of their documents. */
export const contactSigns: readonly Sign[] = [
  // Before telephones, which some of their digits look like.
  { kind: "card", digits: 13, find: cardNumbers },
  { kind: "card", digits: 2, find: accountNumbers },
  ...phoneSigns,
  { kind: "email", holds: atAll, find: matches(email) },
  { kind: "handle", find: matches(handle) },
  { kind: "address", digits: 1, find: matches(address) },
  { kind: "passport", digits: 6, find: matches(passport) },
  { kind: "personalNumber", digits: 11, find: matches(personalNumber) },
  { kind: "ip", digits: 4, find: matches([ipv4], isAddress) },
  { kind: "ip", find: matches([ipv6]) },
];
