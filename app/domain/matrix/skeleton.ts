import { fold } from "./folding";

/** Folded Cyrillic letters in the plainest Latin ones; soft and hard signs say nothing. */
const latin: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "h", ґ: "h", д: "d", е: "e", є: "e", ж: "z", з: "z", и: "i", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ts", ш: "s" },
  ...{ щ: "sts", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia" },
};

/**
 * The skeleton of a folded word: what is left when the spelling of the sounds no longer matters. Cyrillic, the
 * national romanisation with its marks or without, and everyday Latin spelling of a word all give the same one:
 * "старшыня", "staršynia" and "starshynya" are `starsina`; "Гродно" and "Hrodno" are `hrodno`.
 *
 * What begins another word begins its skeleton too, but for a last vowel, and for a `k` of which `kh` is to come.
 */
export function skeletonOf(word: string): string {
  return (
    word
      .replace(/\p{Script=Cyrillic}/gu, (letter) => latin[letter] ?? letter)
      // Two letters for one sound.
      .replace(/[sz]h/g, (pair) => pair[0]!)
      .replace(/[kg]h/g, "h")
      .replace(/ch|c/g, "ts")
      .replace(/x/g, "ks")
      .replace(/q/g, "k")
      .replace(/g/g, "h")
      // ў is typed as у, as в and as w.
      .replace(/[vw]/g, "u")
      .replace(/[jy]/g, "i")
      // The sound before a vowel is written in many ways, and ё often as е.
      .replace(/i+o/g, "e")
      .replace(/i+(?=[aeu])/g, "")
      .replace(/(\p{L})\1+/gu, "$1")
  );
}

/** Skeletons of the words of texts, each once. */
export function skeletons(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => fold(text).split(" ")).map(skeletonOf))].filter(Boolean);
}

/** Endings change with the case, and nouns have others than adjectives: "Вярхоўнага", "Гродно" and "Гродненская". */
function stem(skeleton: string): string {
  const short = skeleton.replace(/(?<=^.{4,})[aeo]h[ao]$|(?<=^.{3,})[aeiou]{1,2}$/, "");
  return short.replace(/(?<=^.{2,})i$/, "");
}

/**
 * How the words of a search may begin in the search text, at most eight, each in all its readings: `ch` is ч to most
 * people and х in the national romanisation. Single letters are left out beside longer words, as "и" and "в" are.
 */
export function readings(text: string): string[][] {
  const words = fold(text).split(" ").filter(Boolean);
  const longer = words.filter((word) => word.length > 1);
  const read = (longer.length > 0 ? longer : words).map((word) => [
    // What has no sound stands for itself, and so finds nothing.
    ...new Set([word, word.replace(/ch/g, "h")].map((way) => stem(skeletonOf(way)) || way)),
  ]);
  const seen = new Set<string>();
  return read.filter(([way]) => !seen.has(way!) && seen.add(way!)).slice(0, 8);
}
