import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { noteMatrixChange } from "./changes.server";
import { freezeRound } from "./freezing-rounds.server";
import { stateOfRound } from "./rounds";

/** Opens the next round, until its last day if there is one. Refuses while another is open. Gives its code. */
export async function openRound(who: Who | null, { closesOn }: { closesOn: string | null }): Promise<string> {
  allow(who, may.keepRounds(who));
  notInThePast(closesOn);
  await closeRoundsByTime();
  return transaction(async (tx) => {
    // Comes first: whoever writes it holds the lock, so that two do not open a round at once.
    await noteMatrixChange(tx);
    const last = await tx.round.findFirst({ orderBy: { number: "desc" } });
    if (last && last.closedOn === null) refuse(409, "roundOpenAlready");
    const code = newCode();
    const data = { id: newId(), code, number: (last?.number ?? 0) + 1, openedOn: today(), closesOn };
    await tx.round.create({ data });
    await record(tx, who.id, "round.opened", { kind: "round", code }, closesOn ?? "");
    return code;
  });
}

/** Sets, moves or takes away the last day of the open round; never into the past. */
export async function setLastDay(
  who: Who | null,
  code: string,
  { closesOn, before }: { closesOn: string | null; before: string | null },
): Promise<void> {
  allow(who, may.keepRounds(who));
  notInThePast(closesOn);
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    const round = found(await tx.round.findUnique({ where: { code } }));
    if (stateOfRound(round, today()) !== "open") refuse(409, "roundOver");
    if (round.closesOn !== before) refuse(409, "roundMoved");
    if (round.closesOn === closesOn) return;
    await tx.round.update({ where: { code }, data: { closesOn } });
    await record(tx, who.id, "round.lastDay", { kind: "round", code }, closesOn ?? "");
  });
}

/** Closes the open round and keeps its snapshot. Whoever comes second is refused. */
export async function closeRound(who: Who | null, code: string): Promise<void> {
  allow(who, may.keepRounds(who));
  await closeRoundsByTime();
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    found(await tx.round.findUnique({ where: { code }, select: { id: true } }));
    if (!(await close(tx, who.id, code, today()))) refuse(409, "roundOver");
  });
}

/**
 * Closes the round whose last day is over: with the daily tidying, and before organizers look at rounds. Choosing
 * ends by the date itself, whenever this comes.
 */
export async function closeRoundsByTime(): Promise<void> {
  const due = { closedOn: null, closesOn: { lt: today() } };
  if ((await db().round.count({ where: due })) === 0) return;
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    for (const { code, closesOn } of await tx.round.findMany({ where: due })) {
      await close(tx, null, code, closesOn ?? today());
    }
  });
}

/** Nobody's act closes a round by time. Gives whether it was open. */
async function close(tx: Tx, actorId: string | null, code: string, day: string): Promise<boolean> {
  const { count } = await tx.round.updateMany({ where: { code, closedOn: null }, data: { closedOn: day } });
  if (count === 0) return false;
  const { id } = await tx.round.findUniqueOrThrow({ where: { code }, select: { id: true } });
  await freezeRound(tx, id);
  await record(tx, actorId, actorId === null ? "round.closedByTime" : "round.closed", { kind: "round", code });
  return true;
}

function notInThePast(closesOn: string | null): void {
  if (closesOn !== null && closesOn < today()) throw new Mendable("closesOn", sayBack("round.past"));
}
