interface Group {
  from: number;
  to: number;
  length: number;
}

/** How the digits of a card stand: all together, in fours, as 4-6-5, or one by one. */
const shapes = [/^1[3-9]$/, /^4 4 4 [1-4]$/, /^4 4 4 4 [1-3]$/, /^4 6 [45]$/, /^(?:1 ){12,18}1$/];

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const twice = digit * 2;
    sum += place % 2 ? (twice > 9 ? twice - 9 : twice) : digit;
  }
  return sum % 10 === 0;
}

const ofCards = /^[2-69]/;
const years = /^(?:(?:19|20)\d{2})+$/;

/** Numbers of bank cards: 13 to 19 digits whose last one is the check of the others. */
export function* cardNumbers(text: string): Generator<readonly [number, number]> {
  const groups: Group[] = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    ...{ from: index, to: index + digits.length, length: digits.length },
  }));
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0;
    for (let end = start; end < groups.length; end += 1) {
      const group = groups[end]!;
      if (end > start && !/^[\s.*_-]{1,2}$/.test(text.slice(groups[end - 1]!.to, group.from))) break;
      length += group.length;
      if (length > 19) break;
      if (length >= 13 && isCard(groups.slice(start, end + 1), text)) {
        yield [groups[start]!.from, group.to];
        start = end;
        break;
      }
    }
  }
}

function isCard(groups: readonly Group[], text: string): boolean {
  const shape = groups.map(({ length }) => length).join(" ");
  if (!shapes.some((one) => one.test(shape))) return false;
  const digits = groups.map(({ from, to }) => text.slice(from, to)).join("");
  return ofCards.test(digits) && !years.test(digits) && luhn(digits);
}

/** Whether the check of an international bank account holds. */
function isAccount(code: string): boolean {
  let rest = 0;
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    for (const digit of String(parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Numbers of bank accounts (IBAN), with spaces or without. */
export function* accountNumbers(text: string): Generator<readonly [number, number]> {
  for (const { 0: found, index } of text.matchAll(
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[\s-]?[A-Z0-9]){11,30}(?![A-Z0-9])/gu,
  )) {
    if (isAccount(found.replace(/[\s-]/g, ""))) yield [index, index + found.length];
  }
}
