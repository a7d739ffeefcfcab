import { instantsOf } from "~/domain/concepts/zones";
import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import type { WrittenTimes } from "./events.schema";

/** The instants of an event as the database keeps them. */
export interface EventTimes {
  startsAt: Date | null;
  endsAt: Date | null;
  wholeDays: boolean;
  zone: string;
  entryUntil: Date | null;
}

type Edge = "starts" | "ends" | "until";

/**
 * The instant that a day and a time mean. An hour that summer time skips is the person's to mend beside the field; of
 * an hour that comes twice they are asked which they mean.
 */
function instantOf(written: WrittenTimes, edge: Edge): Date {
  const time = written[`${edge}Time`];
  if (time === "") throw new Mendable(`${edge}Time`, say("required"));
  const [first, second] = instantsOf({ day: written[`${edge}On`], time }, written.zone);
  if (!first) throw new Mendable(`${edge}Time`, sayBack("call.skipped"));
  if (!second) return first;
  const which = written[`${edge}Which`];
  if (which === "") throw new Mendable(`${edge}Which`, sayBack("call.twice"));
  return which === "first" ? first : second;
}

/** The first and the last second of whole days. */
function daysOf({ startsOn, endsOn, zone }: WrittenTimes): [Date, Date] {
  const last = endsOn || startsOn;
  if (last < startsOn) throw new Mendable("endsOn", sayBack("event.endsBefore"));
  const [first] = instantsOf({ day: startsOn, time: "00:00" }, zone);
  const minute = instantsOf({ day: last, time: "23:59" }, zone).at(-1);
  if (!first) throw new Mendable("startsOn", sayBack("call.skipped"));
  if (!minute) throw new Mendable("endsOn", sayBack("call.skipped"));
  return [first, new Date(minute.getTime() + 59_000)];
}

/** The beginning and the end of what has times; it ends on the day it begins where no other is given. */
function hoursOf(written: WrittenTimes): [Date, Date] {
  const startsAt = instantOf(written, "starts");
  const endsAt = instantOf({ ...written, endsOn: written.endsOn || written.startsOn }, "ends");
  if (endsAt > startsAt) return [startsAt, endsAt];
  const sameDay = written.endsOn === "" || written.endsOn === written.startsOn;
  throw new Mendable(sameDay ? "endsTime" : "endsOn", sayBack("event.endsBefore"));
}

/**
 * The instants that the times of a form mean; none while no day is given. Refuses, beside the field, an end before the
 * beginning and a last registration after it.
 */
export function timesFrom(written: WrittenTimes, entry: string): EventTimes {
  const { wholeDays, zone, startsOn, endsOn, untilOn } = written;
  if (startsOn === "" && endsOn !== "") throw new Mendable("startsOn", say("required"));
  const [startsAt, endsAt] = startsOn === "" ? [null, null] : wholeDays ? daysOf(written) : hoursOf(written);
  const entryUntil = entry === "none" || untilOn === "" ? null : instantOf(written, "until");
  if (entryUntil && startsAt && entryUntil > startsAt) throw new Mendable("untilOn", sayBack("event.untilAfter"));
  return { startsAt, endsAt, wholeDays, zone, entryUntil };
}
