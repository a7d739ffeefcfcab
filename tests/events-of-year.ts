import { newCode, newId, newToken } from "~/platform/crypto.server";
import { nextNumber, transaction } from "~/platform/db.server";

interface Terms {
  startsAt?: Date | null;
  state?: string;
  seenBy?: string;
  titleEn?: string;
  wholeId?: string;
}

/** Puts an event of a kind into the database: published, read by everybody, in June of the year unless said otherwise. */
export async function eventIn(year: number, kind: string, terms: Terms = {}) {
  const startsAt = new Date(`${year}-06-01T10:00:00Z`);
  return transaction(async (tx) =>
    tx.event.create({
      data: {
        ...{ id: newId(), code: newCode(), slug: newCode(), kind, zone: "Europe/Minsk", titleEn: "Held" },
        ...{ state: "published", seenBy: "public", startsAt, endsAt: startsAt, madeOn: `${year}-01-01` },
        ...{ seq: await nextNumber(tx, "event"), formToken: newToken(), ...terms },
      },
    }),
  );
}
