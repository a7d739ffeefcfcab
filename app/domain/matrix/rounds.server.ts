import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { stateOfRound } from "./rounds";

/** Makes the first round of a new community, open until somebody closes it. */
export async function ensureFirstRound(): Promise<void> {
  if ((await db().round.count()) > 0) return;
  try {
    await db().round.create({ data: { id: newId(), code: newCode(), number: 1, openedOn: today() } });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** The newest round: the one that is open, or the last that was. */
async function newestRound(tx: Tx) {
  return tx.round.findFirst({ orderBy: { number: "desc" } });
}

/** Refuses with 409 while no round is open: then cards can be read and positions withdrawn, and no more. */
export async function roundMustBeOpen(tx: Tx): Promise<void> {
  const round = await newestRound(tx);
  if (!round || stateOfRound(round, today()) !== "open") refuse(409, "roundClosed");
}

/** What members are told of the round: whether they can choose, until when, or since when no longer. */
export async function findCurrentRound(who: Who | null) {
  allow(who, may.holdCard(who));
  const round = await newestRound(db());
  if (!round) return null;
  const open = stateOfRound(round, today()) === "open";
  return { number: round.number, open, day: open ? round.closesOn : (round.closedOn ?? round.closesOn) };
}

/** Every round, the newest first. */
export async function listRounds(who: Who | null) {
  allow(who, may.keepRounds(who));
  const rows = await db().round.findMany({ orderBy: { number: "desc" }, include: { picture: true } });
  return rows.map(({ picture, ...round }) => ({
    ...{ code: round.code, number: round.number, cards: round.cards },
    ...{ openedOn: round.openedOn, closesOn: round.closesOn, closedOn: round.closedOn },
    state: stateOfRound(round, today()),
    publishedOn: picture?.publishedOn ?? null,
  }));
}

/** One round by its code. */
export async function findRound(who: Who | null, code: string) {
  allow(who, may.keepRounds(who));
  return found((await listRounds(who)).find((round) => round.code === code));
}
