/** A text whose signs are plain, and for each of its characters where it stands in the text that was typed. */
export interface Plain {
  text: string;
  placeOf: (at: number) => number;
}

/** Letters, digits and spaces of every day are most of a text. */
const plainOnes = /^[\n\r\t -~\u0400-\u0482\u048A-\u052F]*$/;

/** Signs that nobody sees: of no width, of direction, of joining, of the look of others. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}\u{115F}\u{1160}\u{3164}\u{FFA0}]/u;
const digit = /\p{Nd}/u;
const hyphens = /[\u2010-\u2015\u2212]/u;

/** The digit of any script as 0 to 9. Blocks of digits begin at a code that ends in 0 or in 6. */
function plainDigit(sign: string): string {
  const code = sign.codePointAt(0)!;
  const low = code % 16;
  const zero = digit.test(String.fromCodePoint(code - low)) ? code - low : code - low + 6;
  return String(code - zero);
}

function plainSign(sign: string): string {
  if (unseen.test(sign)) return "";
  if (hyphens.test(sign)) return "-";
  return [...sign.normalize("NFKC")]
    .map((one) => (unseen.test(one) ? "" : digit.test(one) ? plainDigit(one) : one))
    .join("");
}

/** Writes full-width, circled and other signs as the plain ones, and leaves out what nobody sees. */
export function plainly(typed: string): Plain {
  if (plainOnes.test(typed)) return { text: typed, placeOf: (at) => at };
  const parts: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of typed) {
    const plain = plainOnes.test(sign) ? sign : plainSign(sign);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    if (plain) parts.push(plain);
    at += sign.length;
  }
  return { text: parts.join(""), placeOf: (place) => places[place] ?? typed.length };
}
