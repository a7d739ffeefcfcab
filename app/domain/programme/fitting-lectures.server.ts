import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import type { Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { holdsLectures, mostLectures } from "./events";

interface Between {
  startsAt: Date | null;
  endsAt: Date | null;
}

/**
 * The cycle or the course of a lecture; null for what is none. Refuses, beside the field, a lecture outside the time of
 * its whole and one that lies over another lecture of it.
 */
export async function fitsWhole(tx: Tx, wholeId: string | null, { startsAt, endsAt }: Between, ownId = "") {
  if (wholeId === null) return null;
  const whole = found(await tx.event.findUnique({ where: { id: wholeId } }));
  if (!startsAt || !endsAt) return whole;
  if (whole.startsAt && startsAt < whole.startsAt) throw new Mendable("startsOn", sayBack("event.beforeWhole"));
  if (whole.endsAt && endsAt > whole.endsAt) throw new Mendable("endsOn", sayBack("event.afterWhole"));
  const over = await tx.event.count({
    where: {
      ...{ wholeId, id: { not: ownId }, state: { not: "cancelled" } },
      ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    },
  });
  if (over > 0) throw new Mendable("startsOn", sayBack("event.overlaps"));
  return whole;
}

/** Refuses, beside the field, a time of a whole that leaves a lecture of it outside. */
export async function fitsParts(tx: Tx, wholeId: string, { startsAt, endsAt }: Between): Promise<void> {
  if (!startsAt || !endsAt) return;
  const { _min: first, _max: last } = await tx.event.aggregate({
    where: { wholeId, state: { not: "cancelled" } },
    ...{ _min: { startsAt: true }, _max: { endsAt: true } },
  });
  if (first.startsAt && first.startsAt < startsAt) throw new Mendable("startsOn", sayBack("event.lectureBefore"));
  if (last.endsAt && last.endsAt > endsAt) throw new Mendable("endsOn", sayBack("event.lectureAfter"));
}

/** The id of the cycle or course to which a new lecture is added, by its code. Refuses where it takes none. */
export async function wholeFor(tx: Tx, code: string): Promise<string> {
  const whole = found(await tx.event.findUnique({ where: { code }, select: { id: true, kind: true, state: true } }));
  if (!holdsLectures(whole.kind)) throw new Mendable("form", sayBack("event.noWhole"));
  if (whole.state === "cancelled") throw new Mendable("form", sayBack("event.wholeCancelled"));
  if ((await tx.event.count({ where: { wholeId: whole.id } })) >= mostLectures) {
    throw new Mendable("form", sayBack("event.mostLectures", { max: mostLectures }));
  }
  return whole.id;
}
