import { homeZone, type WallTime, wallTimeAt, type Zone, zones } from "~/domain/concepts/zones";

/** The beginning and the end of an event on the clocks of a zone. */
export interface Span {
  from: WallTime;
  to: WallTime;
  zone: string;
}

/** When an event is, in the reader's zone, and in that of its organizers where clocks show something else there. */
export interface When extends Span {
  /** Its days alone count, wherever one reads of them. */
  wholeDays: boolean;
  there: Span | null;
}

interface Timed {
  startsAt: Date | null;
  endsAt: Date | null;
  wholeDays: boolean;
  zone: string;
}

const same = (a: WallTime, b: WallTime) => a.day === b.day && a.time === b.time;

/** When an event is, for a reader of a zone; null while nobody knows. */
export function whenOf({ startsAt, endsAt, wholeDays, zone }: Timed, readersZone: string): When | null {
  if (!startsAt || !endsAt) return null;
  const spanIn = (zone: string): Span => ({ from: wallTimeAt(startsAt, zone), to: wallTimeAt(endsAt, zone), zone });
  const there = spanIn(zone);
  if (wholeDays) return { ...there, wholeDays, there: null };
  const here = spanIn(readersZone);
  return { ...here, wholeDays, there: same(here.from, there.from) && same(here.to, there.to) ? null : there };
}

/** The zone that an address asks for; that of Minsk where it names none. */
export function zoneAsked(text: string | null): Zone {
  return zones.find((one) => one === text) ?? homeZone;
}

/** An address of the programme that keeps the reader's zone, which is remembered nowhere else. */
export function programmePath(path: string, zone: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...more, ...(zone === homeZone ? {} : { zone }) }).toString();
  return query ? `${path}?${query}` : path;
}
