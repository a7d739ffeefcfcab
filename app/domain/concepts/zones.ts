/** Time zones in which a deadline can be said, by their IANA names. Named in `calls:zone`. */
export const zones = [
  ...(["Europe/Minsk", "Europe/Vilnius", "Europe/Warsaw", "Europe/Kyiv", "Europe/Berlin", "Europe/London"] as const),
  ...(["Asia/Tbilisi", "America/New_York", "UTC"] as const),
] as const;

export type Zone = (typeof zones)[number];

/** The zone in which people of the Reserve think. */
export const homeZone: Zone = "Europe/Minsk";

/** What a clock on the wall shows: a day as 2026-12-01 and a time as 23:59. */
export interface WallTime {
  day: string;
  time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const two = "2-digit";
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: two, day: two, hour: two, minute: two },
  });
  clocks.set(zone, clock);
  return clock;
}

/** What clocks in a zone show at an instant. */
export function wallTimeAt(instant: Date, zone: string): WallTime {
  const parts = new Map(
    clockIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

const hoursMs = 60 * 60_000;

/**
 * The instants at which clocks in a zone show this: one as a rule, none in an hour that summer time skips, two, the
 * earlier first, in an hour that comes twice.
 */
export function instantsOf({ day, time }: WallTime, zone: string): Date[] {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offsets of the day before and the day after: where they differ, clocks are changed in between.
  const offsets = [-24, 24].map((hours) => {
    const at = asUtc + hours * hoursMs;
    const shown = wallTimeAt(new Date(at), zone);
    return Date.parse(`${shown.day}T${shown.time}:00Z`) - at;
  });
  return [...new Set(offsets)]
    .map((offset) => new Date(asUtc - offset))
    .filter((instant) => {
      const shown = wallTimeAt(instant, zone);
      return shown.day === day && shown.time === time;
    })
    .sort((a, b) => a.getTime() - b.getTime());
}

/** An instant on the clocks of its zone, and on those of Minsk where they show something else. */
export interface Moment extends WallTime {
  zone: string;
  home: WallTime | null;
}

/** A deadline as it is told to people. */
export function momentIn(instant: Date, zone: string): Moment {
  const shown = wallTimeAt(instant, zone);
  const home = wallTimeAt(instant, homeZone);
  return { ...shown, zone, home: home.day === shown.day && home.time === shown.time ? null : home };
}
