import { newCertificate } from "../../app/domain/programme/certificate-rows.server";
import { registrationTag } from "../../app/domain/programme/holder.server";
import { newCode, newId } from "../../app/platform/crypto.server";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { daysAfter } from "./days";
import { eventRows } from "./events.server";

/** The course of 2024 that ended in a diploma, and the online meeting of that year. */
const course = eventRows.find(({ kind }) => kind === "course")!;
const lectures = eventRows.filter(({ wholeId }) => wholeId === course.id);
const meeting = eventRows.find(({ kind, state }) => kind === "meeting" && state === "published")!;

/** How many took part in the course and completed it, and how many came to the meeting of those with a place. */
const [onCourse, graduates, atMeeting, cameToMeeting] = [80, 74, 60, 46];
const closedOn = "2024-06-17";
const needed = 2;

/** What organizers did about attendance, for the log. */
export function logOfAttendance(actorId: string) {
  const entry = (day: string, verb: string, subject: string, detail = "") => ({
    ...{ day, actorId, verb: `attendance.${verb}`, subjectKind: "event", subject, detail },
  });
  return [
    entry(daysAfter(closedOn, -90), "termsSet", course.code),
    entry(closedOn, "closed", course.code, String(graduates)),
    entry("2024-11-20", "termsSet", meeting.code),
    entry("2024-11-21", "codeMade", meeting.code),
  ];
}

/** Registers these accounts for an event; gives the ids of the registrations in the same order. */
async function registered(
  tx: Tx,
  eventId: string,
  accountIds: readonly string[],
  terms: { state: (at: number) => string; day: string },
): Promise<string[]> {
  const rows = [];
  for (const [at, accountId] of accountIds.entries()) {
    const state = terms.state(at);
    rows.push({
      ...{ id: newId(), code: newCode(), eventId, holder: registrationTag(eventId, accountId), day: terms.day, state },
      ...{ attendedBy: state === "attended" ? "code" : "", seq: await nextNumber(tx, "registration") },
    });
  }
  await tx.registration.createMany({ data: rows });
  await tx.event.update({ where: { id: eventId }, data: { taken: rows.length, waiting: 0 } });
  return rows.map(({ id }) => id);
}

/**
 * Fills the course with those who attended its lectures and its graduates, and the meeting with those who came: they
 * can have a certificate. The demonstration's participant is among them.
 */
export async function fillAttendance(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const inCourse = await registered(tx, course.id, accountIds.slice(0, onCourse), {
    ...{ state: () => "selected", day: "2024-02-12" },
  });
  await tx.lectureAttendance.createMany({
    data: lectures.flatMap(({ id: lectureId }, lecture) =>
      inCourse
        .filter((_, at) => (at < graduates ? at % lectures.length !== lecture || at % 2 === 0 : lecture === 0))
        .map((registrationId) => ({ registrationId, lectureId, by: "code" })),
    ),
  });
  await tx.eventAttendance.createMany({
    data: [
      { eventId: course.id, completion: "lectures", lecturesNeeded: needed, closedOn, revision: 2 },
      { eventId: meeting.id, certificates: true, spokenCode: "4K7M2A", revision: 2 },
    ],
  });
  const issuedOn = closedOn;
  await tx.certificate.createMany({
    data: inCourse.slice(0, graduates).map((id) => ({ ...newCertificate(course.id, id, "completion"), issuedOn })),
  });
  const came = (at: number) => (at < cameToMeeting ? "attended" : "registered");
  await registered(tx, meeting.id, accountIds.slice(0, atMeeting), { state: came, day: "2024-11-14" });
}
