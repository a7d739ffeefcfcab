/** The signs of codes on certificates: those of Crockford's base 32, in which no two look alike. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many signs carry the code, 5 bits each; one more checks them. */
const carrying = 19;
const length = carrying + 1;

/** What is typed for a sign of the alphabet: letters that look like it, Latin or Cyrillic. */
const alike: Record<string, string> = {
  ...{ O: "0", О: "0", I: "1", L: "1", І: "1", З: "3", У: "Y", Ў: "Y", Ү: "Y" },
  ...{ А: "A", В: "B", С: "C", Е: "E", Ё: "E", Н: "H", К: "K", М: "M", Р: "P", Ѕ: "S", Т: "T", Х: "X", Ј: "J" },
};

/**
 * The sign that checks the others: a remainder over the field of 32 elements. It tells every sign that is wrong and
 * every two neighbours that changed places.
 */
function checkSign(signs: string): string {
  let rest = 0;
  for (const sign of signs) {
    rest ^= alphabet.indexOf(sign);
    rest = (rest << 1) ^ (rest & 16 ? 0b100101 : 0);
  }
  return alphabet[rest]!;
}

/** The code that hexadecimal digits make: 95 of their bits and the sign that checks them. */
export function certificateCode(hex: string): string {
  let number = BigInt(`0x${hex}`);
  let signs = "";
  while (signs.length < carrying) {
    signs += alphabet[Number(number & 31n)];
    number >>= 5n;
  }
  return signs + checkSign(signs);
}

/** A code as it is printed: in fours. */
export function codeInFours(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/**
 * The code that somebody typed: small letters, signs between and letters that look alike do not matter. Null where it
 * cannot be one: too long, too short, or mistyped.
 */
export function certificateCodeIn(typed: string): string | null {
  const signs = [...typed.toUpperCase()]
    .filter((sign) => !/[\s\p{P}\p{Cf}]/u.test(sign))
    .map((sign) => alike[sign] ?? sign);
  if (signs.length !== length || signs.some((sign) => !alphabet.includes(sign))) return null;
  const code = signs.join("");
  return checkSign(code.slice(0, carrying)) === code.slice(carrying) ? code : null;
}

/** The signs of which numbers in the list of graduates are made. */
export const graduateAlphabet = alphabet;

/** The number of a graduate as it is shown: in fours. */
export function numberInFours(number: string | null): string {
  return number ? codeInFours(number) : "";
}
