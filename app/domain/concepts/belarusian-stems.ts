/**
 * Stems of Belarusian words for the search. There is no Belarusian stemmer in Snowball; this one has its form (endings
 * go, the longest first, from what stands behind the first vowel) and the endings of the Belarusian declensions and
 * conjugations as "Кароткая граматыка беларускай мовы" (Институт мовазнаўства, Мінск 2007) gives them. It is light: it
 * brings the forms of a word together, not its relatives, and what both come to need not be a word.
 */

/** Endings of nouns, adjectives, participles and verbs. `ё` is written `е`, apostrophes are left out. */
const endings = [
  ...["ага", "яга", "ога", "ому", "аму", "яму", "ымі", "імі", "ыя", "ія", "ая", "яя", "ую", "юю", "ае", "яе", "ое"],
  ...["ых", "іх", "ым", "ім", "ай", "яй", "ой", "ою", "аю", "яю", "ый", "ій", "ыі", "іі", "ыю", "ію", "ыяй", "іяй"],
  ...["ыям", "іям", "ыях", "іях", "ыямі", "іямі"],
  ...["амі", "ямі", "ьмі", "ах", "ях", "ам", "ям", "ом", "ем", "эм", "оў", "аў", "яў", "еў", "ей", "эй", "ею", "эю"],
  ...["а", "я", "о", "е", "э", "у", "ю", "ы", "і", "ь", "й"],
  ...["аваць", "яваць", "аць", "яць", "іць", "ыць", "ець", "аець", "яець", "уець", "уць", "юць", "ць"],
  ...["аюць", "яюць", "уюць", "ююць", "уеш", "аеш", "яеш", "еш", "эш", "іш", "ыш", "уе", "юе", "аем", "яем", "уем"],
  ...["ала", "яла", "іла", "ыла", "ела", "алі", "ялі", "ілі", "ылі", "елі", "іў", "ыў", "ала", "ла", "лі"],
  ...["аваў", "авала", "авалі", "яваў", "явала", "явалі", "аваны", "аваная", "аванага", "аваных"],
].sort((a, b) => b.length - a.length);

const byLast = new Map<string, string[]>();
for (const ending of new Set(endings)) {
  const last = ending.at(-1)!;
  byLast.set(last, [...(byLast.get(last) ?? []), ending]);
}

/** What is left has at least so many letters, and a consonant at its end. */
const shortest = 3;

/** Gives the stem of a word in small letters. */
export function stemBelarusian(word: string): string {
  const vowel = word.search(/[аеэіоуыюя]/);
  if (vowel < 0) return word;
  const open = word.replace(/(ц[ць]а|ся|цца)$/, (end) => (end === "ся" ? "" : "ць"));
  let stem = open;
  for (const ending of byLast.get(open.at(-1)!) ?? []) {
    const left = open.length - ending.length;
    if (left < vowel + 1 || !open.endsWith(ending) || (left < shortest && ending.length > 1)) continue;
    if (left < 2 || (open.endsWith("сць") && ending !== "ь") || open.endsWith("блем")) continue;
    stem = open.slice(0, left);
    break;
  }
  return settled(stem.replace(/[ьй]$/, ""));
}

/** Sounds that change before endings: рэспубліка and рэспубліцы, горад and горадзе, савет and савеце, рынак and рынку. */
function settled(stem: string): string {
  return stem
    .replace(/([іы]|(?<=.{2})[нрл])ц$/, "$1к")
    .replace(/ц$/, "т")
    .replace(/дз$/, "д")
    .replace(/(?<=.{3}[бвгджзклмнпрстфхцчш])[ао]к$|(?<=.{2}[бвгджзклмнпрстфхцчш])ак$/, "к");
}
