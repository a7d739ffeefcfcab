import { saidIn } from "~/domain/concepts/wordings";
import { record } from "~/domain/log/recording.server";
import type { Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { db, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { type AttendanceList, attendanceStanding } from "./attendance";
import { takesOf, termsOf } from "./attendance-terms.server";
import { enteredFor, noteAttendance } from "./attending.server";
import { certificateTag, takeBackCertificates } from "./certificate-rows.server";
import { completedIn } from "./completing.server";
import { eventToKeep } from "./event-questions.server";
import { placed } from "./registrations";
import { headOf } from "./registrations-room.server";

const perPage = 100;

/** Those who have a place, and how their attendance of this event stands. */
function whereOf(event: { id: string }, entered: { id: string }, list: AttendanceList): Prisma.RegistrationWhereInput {
  const has = { eventId: entered.id, state: { in: [...placed] } };
  if (list === "all") return has;
  const there = list === "attended";
  if (event.id === entered.id) return { ...has, state: there ? "attended" : { in: ["registered", "selected"] } };
  const lectures = { lectureId: event.id };
  return { ...has, lectures: there ? { some: lectures } : { none: lectures } };
}

/** A page of those who have a place in an event, by the codes of their registrations, with their attendance. */
export async function listAttendance(
  actor: Who | null,
  code: string,
  { list, after }: { list: AttendanceList; after: number },
  reader: Language,
) {
  const event = await eventToKeep(db(), actor, code);
  const entered = await enteredFor(db(), event);
  const rows = await db().registration.findMany({
    where: { ...whereOf(event, entered, list), seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: perPage + 1,
    select: {
      ...{ id: true, code: true, state: true, attendedBy: true, seq: true },
      lectures: { select: { lectureId: true, by: true } },
    },
  });
  const items = rows.slice(0, perPage);
  const terms = await termsOf(db(), event.id);
  const completed = new Set((await completedIn(db(), event.id, terms)).map(({ id }) => id));
  const certificates = await db().certificate.findMany({
    where: { holderTag: { in: items.map(({ id }) => certificateTag(id)) }, eventId: event.id },
    select: { holderTag: true, revokedOn: true },
  });
  const given = new Map(certificates.map(({ holderTag, revokedOn }) => [holderTag, revokedOn ? "revoked" : "held"]));
  const counts = await Promise.all(
    (["all", "attended", "absent"] as const).map(async (one) => ({
      list: one,
      count: await db().registration.count({ where: whereOf(event, entered, one) }),
    })),
  );
  return {
    event: { ...headOf(event, reader), standing: attendanceStanding(event, now()) },
    entered: { code: entered.code, title: saidIn(entered, "title", reader) },
    ...{ takes: takesOf(event), completion: terms.completion, counts },
    items: items.map(({ id, lectures, ...row }) => ({
      ...{ code: row.code, state: row.state },
      by: (event.id === entered.id ? row.attendedBy : lectures.find((one) => one.lectureId === event.id)?.by) ?? "",
      lectures: lectures.length,
      completed: completed.has(id),
      certificate: given.get(certificateTag(id)) ?? "",
    })),
    next: rows.length > perPage ? String(items.at(-1)!.seq) : null,
  };
}

/**
 * Notes that these registrations were at an event, or no longer; of a cycle or a course, that they have completed it.
 * One's own is not told from others and may be among them: the log says who noted how many. Refuses with 409 before
 * the event begins, without a registration, and where nothing is changed.
 */
export async function markAttendance(
  actor: Who | null,
  code: string,
  { attended, registration }: { attended: "yes" | "no"; registration: string[] },
): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  if (registration.length === 0) refuse(409, "chooseRegistrations");
  const standing = attendanceStanding(event, now());
  if (standing === "early" || standing === "cancelled") refuse(409, "attendanceEarly");
  const entered = await enteredFor(db(), event);
  const codes = { code: { in: registration } };
  await transaction(async (tx) => {
    const changed =
      attended === "yes"
        ? await noteAttendance(tx, event, entered, codes, "organizer")
        : await takeBack(tx, event, entered, registration);
    if (changed === 0) refuse(409, "registrationsMoved");
    const verb = attended === "yes" ? "attendance.marked" : "attendance.unmarked";
    await record(tx, actor!.id, verb, { kind: "event", code }, String(changed));
  });
}

type EventRow = Prisma.EventGetPayload<object>;

/** No longer notes these registrations as attended; what was certified on them is revoked. Gives how many. */
async function takeBack(tx: Tx, event: EventRow, entered: EventRow, codes: string[]): Promise<number> {
  const those = { code: { in: codes }, eventId: entered.id };
  if (event.id !== entered.id) {
    const gone = await tx.lectureAttendance.deleteMany({ where: { lectureId: event.id, registration: those } });
    return gone.count;
  }
  const back = { state: entered.entry === "selection" ? "selected" : "registered", attendedBy: "" };
  const { count } = await tx.registration.updateMany({ where: { ...those, state: "attended" }, data: back });
  const rows = await tx.registration.findMany({ where: those, select: { id: true } });
  await takeBackCertificates(
    tx,
    rows.map(({ id }) => id),
  );
  return count;
}
