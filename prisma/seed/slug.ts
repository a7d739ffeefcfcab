import type { Language } from "./people";

/** The same letters and length as the verb that publishes a concept gives to an address. */
const letters: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "io", ж: "zh", з: "z", и: "i", і: "i", й: "i" },
  ...{ к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "u", ф: "f", х: "kh" },
  ...{ ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "iu", я: "ia", "’": "", "'": "", ʼ: "" },
};
const longest = 60;

/** Address of a title of the stock: Latin letters, digits and hyphens, cut at a word. */
export function slugOf(title: string, language: Language): string {
  const latin = [...title.normalize("NFC").toLowerCase()]
    .map((letter) => (letter === "г" && language === "be" ? "h" : (letters[letter] ?? letter)))
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (latin.length <= longest) return latin;
  return latin.slice(0, latin.lastIndexOf("-", longest));
}
