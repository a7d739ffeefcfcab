import { registrationTag } from "../../app/domain/programme/holder.server";
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
