import { dayAfter } from "~/domain/days";
import { firstDayOf, monthAfter } from "./months";

/** The weekday of a day, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The weekdays in the order in which a week that begins with this one has them. */
export function weekFrom(first: number): number[] {
  return Array.from({ length: 7 }, (_, at) => ((first - 1 + at) % 7) + 1);
}

/** The weeks of a month as rows of seven days; null for days that are not of the month. */
export function weeksOf(month: string, first: number): (string | null)[][] {
  const begins = firstDayOf(month);
  const ends = firstDayOf(monthAfter(month, 1));
  const before = (weekdayOf(begins) - first + 7) % 7;
  const days: (string | null)[] = Array.from({ length: before }, () => null);
  for (let day = begins; day < ends; day = dayAfter(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
