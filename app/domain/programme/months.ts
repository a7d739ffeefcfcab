/** A month that an address asks for, as 2024-05; null for anything else. */
export function monthAsked(text: string | null): string | null {
  return text !== null && /^(20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months after a month. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** The first day of a month. */
export function firstDayOf(month: string): string {
  return `${month}-01`;
}
