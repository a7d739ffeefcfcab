import type { Ties } from "./ties.server";

/** Long texts that are read at once. */
export const fewTexts = 5;
/** Short rows that are read at once. */
export const manyRows = 200;

/** Rows in the order of these ids, so many at a time: texts are long, and a person may have written hundreds. */
export async function* inOrder<R extends { id: string }>(
  ids: { id: string }[],
  atOnce: number,
  read: (where: { id: { in: string[] } }) => Promise<R[]>,
): AsyncGenerator<R> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce).map(({ id }) => id);
    const rows = new Map((await read({ id: { in: some } })).map((row) => [row.id, row]));
    for (const id of some) if (rows.has(id)) yield rows.get(id)!;
  }
}

/** Rows that are few and short, all at once. */
export async function* all<R extends object>(rows: Promise<R[]>): AsyncGenerator<R> {
  yield* await rows;
}

/** The row that there may be one of. */
export async function* one<R extends object>(row: Promise<R | null>): AsyncGenerator<R> {
  const found = await row;
  if (found) yield found;
}

/** Rows that others may have written on what is the person's, each with whether the person did. */
export async function* byWhom<R extends { byId: string | null }>(
  account: string,
  rows: Promise<R[]>,
): AsyncGenerator<R & { byYou: boolean }> {
  for (const row of await rows) yield { ...row, byYou: row.byId === account };
}

/** The ids alone, to read the rows by later. */
export const onlyId = { select: { id: true } } as const;

/** Rows of the account. */
export function of({ account: accountId }: Ties) {
  return { where: { accountId } };
}

/** Rows of the card. */
export function onCard({ card: cardNumber }: Pick<Ties, "card">) {
  return { where: { cardNumber } };
}

/** Rows of the concepts that the person writes. */
export function ofConcepts({ concepts }: Pick<Ties, "concepts">) {
  return { conceptId: { in: concepts.map(({ id }) => id) } };
}
