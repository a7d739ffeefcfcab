/**
 * Text without what people type differently: lower case; й, ў, ё and і as the letters they grew from;
 * no marks over Latin letters, no apostrophes; everything else that is not a letter or a digit parts words.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/і/g, "и")
    .replace(/ł/g, "l")
    .replace(/['’ʼʹ`‘´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
