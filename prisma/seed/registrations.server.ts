import { dayAfter } from "../../app/domain/days";
import { holderTag } from "../../app/domain/matrix/card-holder.server";
import { registrationTag } from "../../app/domain/programme/holder.server";
import { now, today } from "../../app/platform/clock.server";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { newCode, newId } from "../../app/platform/crypto.server";

/** An event of the demonstration, for which these accounts come in this order. */
export interface ToRegisterFor {
  id: string;
  entry: string;
  places: number | null;
  /** The day on which they registered. */
  day: string;
  accountIds: readonly string[];
  /** Where organizers choose: the numbers of the cards by their accounts. */
  cards?: ReadonlyMap<string, string>;
}

/**
 * Fills an event with registrations as they would have come: places while there are any, then the waiting list; where
 * organizers choose, all wait. Its kept counts are set with them.
 */
export async function fillRegistrations(tx: Tx, event: ToRegisterFor): Promise<void> {
  const { id: eventId, entry, places, day, accountIds, cards } = event;
  const selecting = entry === "selection";
  const free = selecting ? 0 : Math.min(places ?? accountIds.length, accountIds.length);
  for (const [at, accountId] of accountIds.entries()) {
    await tx.registration.create({
      data: {
        ...{ id: newId(), code: newCode(), eventId, holder: registrationTag(eventId, accountId), day },
        ...{ state: at < free ? "registered" : "waiting", seq: await nextNumber(tx, "registration") },
        cardNumber: selecting ? (cards?.get(accountId) ?? null) : null,
      },
    });
  }
  await tx.event.update({ where: { id: eventId }, data: { taken: free, waiting: accountIds.length - free } });
}

/** How many come for an event of the demonstration, by how one comes in; the demonstration's participant among the first. */
const coming: Partial<Record<string, number>> = { open: 46, selection: 24, invitation: 3 };

/** Fills what is to come with registrations of participants; `cards` are the numbers of the cards by whom they belong to. */
export async function fillComing(
  tx: Tx,
  accountIds: readonly string[],
  cards: ReadonlyMap<string, string>,
): Promise<void> {
  const events = await tx.event.findMany({
    where: { state: "published", endsAt: { gt: new Date(now()) } },
    orderBy: { seq: "asc" },
  });
  const numbers = new Map(accountIds.map((id) => [id, cards.get(holderTag(id)) ?? ""]));
  for (const { id, entry, places } of events) {
    const those = accountIds.slice(0, coming[entry] ?? 0);
    const day = dayAfter(today(), -3);
    if (those.length > 0) await fillRegistrations(tx, { id, entry, places, day, accountIds: those, cards: numbers });
  }
}
