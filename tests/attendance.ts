import { attendByCode } from "~/domain/programme/attending.server";
import { makeSpokenCode, setAttendanceTerms, termsOf } from "~/domain/programme/attendance-terms.server";
import { closeCourse, findClosing } from "~/domain/programme/completing.server";
import { markAttendance } from "~/domain/programme/marking-attendance.server";
import { registrationTag } from "~/domain/programme/holder.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { Person } from "./cast";
import { day, eventOf, hour, registered } from "./events";

/** The terms of attendance of an event as they are kept. */
export const termsKept = ({ id }: { id: string }) => termsOf(db(), id);

/** Makes the code of an event; gives it. */
export async function codeOfEvent(organizer: Person, event: { id: string; code: string }): Promise<string> {
  const { revision } = await termsKept(event);
  await makeSpokenCode(organizer, event.code, { revision: String(revision) });
  return (await termsKept(event)).spokenCode;
}

/** Sets what is certified of an event. */
export async function certifying(
  organizer: Person,
  event: { id: string; code: string },
  terms: { completion?: "none" | "lectures" | "marked"; lecturesNeeded?: number } = {},
): Promise<void> {
  const { revision } = await termsKept(event);
  const input = { certificates: true, completion: terms.completion ?? ("none" as const) };
  const more = { lecturesNeeded: terms.lecturesNeeded ?? 0, revision: String(revision) };
  await setAttendanceTerms(organizer, event.code, { ...input, ...more });
}

/** The registration of a person for an event, with the lectures attended. */
export async function registrationOf(who: Person, event: { id: string }) {
  return db().registration.findUniqueOrThrow({
    where: { holder: registrationTag(event.id, who.id) },
    include: { lectures: true },
  });
}

/** A meeting with a code at which these were and that certifies; the clock stands after its end. */
export async function attendedMeeting(organizer: Person, people: Person[], terms: Parameters<typeof eventOf>[0] = {}) {
  const event = await eventOf({ begins: hour, ...terms });
  for (const who of people) await registered(who, event);
  const code = await codeOfEvent(organizer, event);
  await certifying(organizer, event);
  moveClock(hour);
  for (const who of people) await attendByCode(who, event.slug!, { spoken: code });
  moveClock(4 * hour);
  return { event, code };
}

/** A course of three lectures with codes, for which these have registered; it begins in an hour and lasts ten days. */
export async function courseOf(organizer: Person, people: Person[], terms: Parameters<typeof eventOf>[0] = {}) {
  const course = await eventOf({ kind: "course", begins: hour, ends: 10 * day, places: 100, ...terms });
  const lectures = [];
  for (const at of [hour, 2 * day, 4 * day]) {
    const lecture = { kind: "lecture", entry: "none" as const, wholeId: course.id, places: null };
    lectures.push(await eventOf({ ...lecture, begins: at, titleEn: `Lecture on day ${lectures.length}` }));
  }
  for (const who of people) await registered(who, course);
  const codes = [];
  for (const lecture of lectures) codes.push(await codeOfEvent(organizer, lecture));
  return { course, lectures, codes };
}

/** Closes a course for all who have completed it. */
export async function closed(organizer: Person, { code }: { code: string }): Promise<number> {
  const { fresh } = await findClosing(organizer, code, "en");
  await closeCourse(organizer, code, { graduates: fresh });
  return fresh;
}

/** Moves an event by so many milliseconds, as if it had been then: for servers whose clock nobody moves. */
export async function movedBy<E extends { id: string }>(event: E, by: number): Promise<E> {
  const { startsAt, endsAt } = await db().event.findUniqueOrThrow({ where: { id: event.id } });
  const data = { startsAt: new Date(startsAt!.getTime() + by), endsAt: new Date(endsAt!.getTime() + by) };
  await db().event.update({ where: { id: event.id }, data });
  return event;
}

/** A meeting that takes place now, with a code, for which these have a place. */
export async function runningMeeting(organizer: Person, people: Person[], terms: Parameters<typeof eventOf>[0] = {}) {
  const event = await eventOf({ begins: hour, ...terms });
  for (const who of people) await registered(who, event);
  const spoken = await codeOfEvent(organizer, event);
  return { event: await movedBy(event, -2 * hour), spoken };
}

/** A meeting of last week at which these were, and that certifies. */
export async function pastMeeting(organizer: Person, people: Person[], terms: Parameters<typeof eventOf>[0] = {}) {
  const { event, spoken } = await runningMeeting(organizer, people, terms);
  for (const who of people) await attendByCode(who, event.slug!, { spoken });
  await certifying(organizer, event);
  return movedBy(event, -7 * day);
}

/** A course that is over, which these have completed; closed, unless said otherwise. */
export async function pastCourse(organizer: Person, people: Person[], { open = false } = {}) {
  const { course, lectures } = await courseOf(organizer, people);
  await certifying(organizer, course, { completion: "marked" });
  for (const event of [course, ...lectures]) await movedBy(event, -20 * day);
  const registration = await Promise.all(people.map(async (who) => (await registrationOf(who, course)).code));
  if (registration.length > 0) await markAttendance(organizer, course.code, { attended: "yes", registration });
  if (!open) await closed(organizer, course);
  return { course, lectures };
}
