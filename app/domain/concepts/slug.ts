import type { Language } from "~/locales/t";

/** Cyrillic letters of Belarusian and Russian in Latin ones, as passports and road signs write them. */
const letters: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "io", ж: "zh", з: "z", и: "i", і: "i", й: "i" },
  ...{ к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "u", ф: "f", х: "kh" },
  ...{ ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "iu", я: "ia", "’": "", "'": "", ʼ: "" },
};

const longest = 60;

/** Words of an address below /concepts/ that are not concepts. */
const reserved = ["new", "drafts", "taking-away", "following", "import", "pictures"];

/**
 * The address that a title makes: Latin letters, digits and hyphens, at most 60 of them. One that other pages have, or
 * that would be empty, begins with `kind`.
 */
export function slugOf(
  title: string,
  language: Language,
  kind = "concept",
  taken: readonly string[] = reserved,
): string {
  const latin = [...title.normalize("NFC").toLowerCase()]
    .map((letter) => (letter === "г" && language === "be" ? "h" : (letters[letter] ?? letter)))
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (latin.length <= longest)
    return latin === "" || taken.includes(latin) ? `${kind}-${latin}`.replace(/-$/, "") : latin;
  const whole = latin.slice(0, longest + 1);
  return whole.includes("-") ? whole.slice(0, whole.lastIndexOf("-")) : latin.slice(0, longest);
}
