import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { readSetting } from "~/domain/settings.server";
import { checkpoint, type Tx, transaction } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { ensureCard } from "./card.server";
import { noteMatrixChange } from "./changes.server";
import type { Readiness } from "./readiness";
import { roundMustBeOpen } from "./rounds.server";

interface Choice {
  positionKey: string;
  readiness: string;
  why: string;
}

interface Act {
  position: string;
  /** Revision of the card that the person saw. */
  revision: number;
}

/** Puts a position on the actor's card at a rank; those below move down. Makes the card when there is none. */
export async function choosePosition(
  who: Who | null,
  { position: key, readiness, rank, revision, why = "" }: Act & { readiness: Readiness; rank: number; why?: string },
): Promise<void> {
  await change(who, revision, async (choices, tx) => {
    const position = await tx.position.findUnique({
      where: { key },
      select: { retiredOn: true, body: { select: { retiredOn: true } } },
    });
    if (!position) throw new Mendable("form", sayBack("matrix.unknownPosition"));
    if (position.retiredOn || position.body.retiredOn) throw new Mendable("form", sayBack("matrix.retiredPosition"));
    if (choices.some(({ positionKey }) => positionKey === key)) throw new Mendable("form", sayBack("matrix.sameTwice"));
    const max = await readSetting("mostChoices", tx);
    if (choices.length >= max) throw new Mendable("form", sayBack("matrix.sixth", { max }));
    return choices.toSpliced(rank - 1, 0, { positionKey: key, readiness, why });
  });
}

/** Says anew how soon the actor could take a position that is on their card, and why it. */
export async function changeReadiness(
  who: Who | null,
  { position, revision, readiness, why }: Act & { readiness: Readiness; why?: string },
): Promise<void> {
  await change(who, revision, (choices) => {
    const at = rankOf(choices, position);
    const old = choices[at]!;
    return choices.with(at, { ...old, readiness, why: why ?? old.why });
  });
  await checkpoint();
}

/** Puts all positions of the actor's card into a new order: each of them once, and no other. */
export async function orderChoices(
  who: Who | null,
  { positions, revision }: { positions: string[]; revision: number },
): Promise<void> {
  await change(who, revision, (choices) => {
    const after = positions.map((key) => choices[rankOf(choices, key)]!);
    if (after.length !== choices.length || new Set(after).size !== after.length) refuse(400, "brokenForm");
    return after;
  });
}

/** Makes a position on the actor's card one rank more wanted; the first stays first. */
export async function moveUp(who: Who | null, act: Act): Promise<void> {
  await change(who, act.revision, (choices) => {
    const at = rankOf(choices, act.position);
    return at === 0 ? choices : choices.toSpliced(at - 1, 2, choices[at]!, choices[at - 1]!);
  });
}

/** Makes a position on the actor's card one rank less wanted; the last stays last. */
export async function moveDown(who: Who | null, act: Act): Promise<void> {
  await change(who, act.revision, (choices) => {
    const at = rankOf(choices, act.position);
    return at === choices.length - 1 ? choices : choices.toSpliced(at, 2, choices[at + 1]!, choices[at]!);
  });
}

/** Takes a position off the actor's card; those below move up. Whoever wants out may go while no round is open too. */
export async function withdrawChoice(who: Who | null, act: Act): Promise<void> {
  await change(who, act.revision, (choices) => choices.toSpliced(rankOf(choices, act.position), 1), { leaving: true });
  await checkpoint();
}

function rankOf(choices: Choice[], key: string): number {
  const at = choices.findIndex(({ positionKey }) => positionKey === key);
  return at < 0 ? refuse(404) : at;
}

/**
 * The one way to change the choices of a card: from the revision that the person saw, or not at all.
 * Ranks stay 1, 2, 3 …, and the counts of the positions change in the same transaction. While no round is open it
 * only lets people leave.
 */
async function change(
  who: Who | null,
  revision: number,
  next: (choices: Choice[], tx: Tx) => Choice[] | Promise<Choice[]>,
  { leaving = false } = {},
): Promise<void> {
  allow(who, may.holdCard(who));
  await transaction(async (tx) => {
    if (!leaving) await roundMustBeOpen(tx);
    const { number } = await ensureCard(tx, who.id);
    const taken = await tx.card.updateMany({
      where: { number, revision },
      data: { revision: { increment: 1 } },
    });
    if (taken.count === 0) refuse(409, "staleCard");
    await noteMatrixChange(tx, number);
    const before = await tx.choice.findMany({ where: { cardNumber: number }, orderBy: { rank: "asc" } });
    const after = await next(before, tx);
    for (const { positionKey } of before.filter((old) => !after.some((kept) => kept.positionKey === old.positionKey))) {
      await tx.choice.delete({ where: { cardNumber_positionKey: { cardNumber: number, positionKey } } });
      await count(tx, positionKey, -1);
    }
    for (const [at, { positionKey, readiness, why }] of after.entries()) {
      const old = before.find((choice) => choice.positionKey === positionKey);
      const data = { rank: at + 1, readiness, why };
      if (!old) {
        await tx.choice.create({ data: { cardNumber: number, positionKey, ...data } });
        await count(tx, positionKey, 1);
      } else if (old.rank !== data.rank || old.readiness !== readiness || old.why !== why) {
        await tx.choice.update({ where: { cardNumber_positionKey: { cardNumber: number, positionKey } }, data });
      }
    }
  });
}

async function count(tx: Tx, key: string, increment: number): Promise<void> {
  await tx.position.update({ where: { key }, data: { candidateCount: { increment } } });
}
