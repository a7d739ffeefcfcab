import pg from "pg";

const withoutZero = (value: unknown): unknown =>
  typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;

/**
 * A connection that takes every text. PostgreSQL's texts cannot hold the letter of number zero, and it refuses the whole
 * statement; SQLite takes it. Who sends one, in an address or a form, is to be answered alike: it stands for no letter.
 */
export class TextClient extends pg.Client {
  override query = ((query: unknown, ...more: unknown[]) => {
    const [first, ...rest] = [query, ...more].map((one) => (Array.isArray(one) ? one.map(withoutZero) : one));
    const whole =
      typeof first === "object" && first !== null && "values" in first && Array.isArray(first.values)
        ? Object.assign(first, { values: first.values.map(withoutZero) })
        : first;
    return (super.query as (...all: unknown[]) => unknown)(whole, ...rest);
  }) as pg.Client["query"];
}
