import { freezeRound } from "../../app/domain/matrix/freezing-rounds.server";
import { composeRow } from "../../app/domain/matrix/publishing-pictures.server";
import type { Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";

const chance = new Chance("rounds");
const ids = Array.from({ length: 3 }, () => ({ id: chance.id(), code: chance.code() }));
const [first, second, picture] = ids as [Row, Row, Row];
type Row = (typeof ids)[number];

/** What organizers did to the rounds of the demonstration, for the log. */
export function logOfRounds(organizers: readonly { id: string }[]) {
  const entry = (day: string, verb: string, by: number, subject: string) => ({
    ...{ day, verb, actorId: organizers[by % organizers.length]!.id, subjectKind: "round", subject, detail: "" },
  });
  return [
    entry("2024-02-01", "round.opened", 0, first.code),
    entry("2024-12-20", "round.closed", 0, first.code),
    entry("2024-12-22", "picture.published", 1, first.code),
    entry("2024-12-27", "round.opened", 1, second.code),
  ];
}

/** A closed round with its published picture, and the open one that goes on from the same cards. */
export async function fillRounds(tx: Tx): Promise<void> {
  await tx.round.deleteMany();
  const closed = { closesOn: "2024-12-20", closedOn: "2024-12-20" };
  await tx.round.create({ data: { ...first, number: 1, openedOn: "2024-02-01", ...closed } });
  await freezeRound(tx, first.id);
  const { row } = await composeRow(tx, first.code);
  await tx.publishedPicture.create({ data: { ...row, ...picture, publishedOn: "2024-12-22" } });
  await tx.round.create({ data: { ...second, number: 2, openedOn: "2024-12-27" } });
}
