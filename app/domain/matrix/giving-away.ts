/** What in a text may tell who wrote it. */
export const giveaways = ["mail", "link", "phone", "year"] as const;
export type Giveaway = (typeof giveaways)[number];

const signs: Record<Giveaway, RegExp> = {
  // An address, or a name as messengers write it.
  mail: /[^\s@]+@[^\s@]+\.[^\s@]+|(^|[\s(,;:])@[\w.]{3,}/u,
  link: /https?:|www\.|\b[a-z0-9-]+\.(com|org|net|info|io|me|by|ru|ua|pl|lt|lv|eu|de|app|dev)\b|[\p{L}\d]\.(бел|рф)(?!\p{L})/iu,
  // Nine digits or more, with what stands between them in numbers.
  phone: /(?:\+|\b)\d(?:[\s().-]*\d){8,}/u,
  year: /(?<!\d)(19[3-9]|20[0-4])\d(?!\d)/u,
};

/**
 * What in these words looks as if it could give their writer away: found by signs, so that some is missed and some
 * is harmless. It warns and never refuses.
 */
export function givesAway(text: string): Giveaway[] {
  return giveaways.filter((one) => signs[one].test(text));
}
