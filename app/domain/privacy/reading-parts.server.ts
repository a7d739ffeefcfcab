import { given, type PartName } from "./parts";
import { accountReads } from "./reading-account.server";
import { actsReads } from "./reading-acts.server";
import { cardReads } from "./reading-card.server";
import { discussionReads, moderationReads } from "./reading-discussion.server";
import { programmeReads } from "./reading-programme.server";
import { textsReads } from "./reading-texts.server";
import type { Ties } from "./ties.server";

export type Row = Record<string, unknown>;

type Read = (ties: Ties) => AsyncGenerator<object>;

/** How the rows of each part are found, whole. */
export const reads = {
  ...accountReads,
  ...cardReads,
  ...textsReads,
  ...discussionReads,
  ...moderationReads,
  ...actsReads,
  ...programmeReads,
} satisfies Record<PartName, Read>;

/** The rows of a part, as the person is given them. */
export async function* readPart(ties: Ties, name: PartName): AsyncGenerator<Row> {
  for await (const row of reads[name](ties)) yield given(name, row);
}

/** All rows that a read finds. */
export async function gathered<R>(rows: AsyncGenerator<R>): Promise<R[]> {
  const all: R[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
