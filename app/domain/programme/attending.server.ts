import { saidIn } from "~/domain/concepts/wordings";
import { momentIn } from "~/domain/concepts/zones";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { db, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { growingDelay } from "~/platform/limits.server";
import { attendanceStanding, attendanceWindow, spokenAs } from "./attendance";
import { type OwnCertificate, ownCertificateOf } from "./certificates.server";
import { registrationTag } from "./holder.server";
import { eventAt } from "./registering.server";
import { placed } from "./registrations";

type EventRow = Prisma.EventGetPayload<object>;

/**
 * For what one registers who attends an event: for itself, or, where it is a lecture that takes no registrations of its
 * own, for the cycle or the course that it belongs to.
 */
export async function enteredFor(tx: Tx, event: EventRow): Promise<EventRow> {
  const whole = event.entry === "none" && event.wholeId ? event.wholeId : null;
  return (whole && (await tx.event.findUnique({ where: { id: whole } }))) || event;
}

/** How the reader stands to the attendance of an event. Named in `attendance:own`. */
export type OwnAttendance = "none" | "waiting" | "placed" | "attended";

async function ownAttendance(tx: Tx, event: EventRow, entered: EventRow, accountId: string): Promise<OwnAttendance> {
  const row = await tx.registration.findUnique({
    where: { holder: registrationTag(entered.id, accountId) },
    select: { state: true, lectures: { where: { lectureId: event.id }, select: { by: true } } },
  });
  if (!row || row.state === "declined" || row.state === "cancelled") return "none";
  if (!placed.includes(row.state)) return "waiting";
  const there = entered.id === event.id ? row.state === "attended" : row.lectures.length > 0;
  return there ? "attended" : "placed";
}

/** What the form says in which a member enters the code that was read out. 404 where there is no such event. */
export async function findAttendanceForm(actor: Who | null, slug: string, reader: Language) {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const entered = await enteredFor(db(), event);
  const window = attendanceWindow(event);
  const told = await db().eventAttendance.findUnique({ where: { eventId: event.id }, select: { spokenCode: true } });
  return {
    ...{ slug, title: saidIn(event, "title", reader) },
    standing: attendanceStanding(event, now()),
    hasCode: Boolean(told?.spokenCode),
    own: await ownAttendance(db(), event, entered, actor.id),
    opens: window && momentIn(window.opens, event.zone),
    closes: window && momentIn(window.closes, event.zone),
  };
}

const whyNotOwn = {
  none: sayBack("attendance.own.none"),
  waiting: sayBack("attendance.own.waiting"),
};
const whyNotNow = {
  cancelled: sayBack("attendance.standing.cancelled"),
  early: sayBack("attendance.standing.early"),
  late: sayBack("attendance.standing.late"),
};

/** Wrong codes, by event and member: held in memory alone, and nobody is held up by another's. */
const spokenTries = growingDelay("spoken code", { free: 6, first: 30, most: 60 * 60, forget: 20 * 60 });

/**
 * Notes that the actor was at an event, by the code that was read out there. A code entered twice counts once. Refuses,
 * with what was typed: who has no place, what is cancelled, too early or too late, and a wrong code, the oftener the
 * longer.
 */
export async function attendByCode(actor: Who | null, slug: string, { spoken }: { spoken: string }): Promise<void> {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const entered = await enteredFor(db(), event);
  const own = await ownAttendance(db(), event, entered, actor.id);
  if (own === "attended") return;
  if (own !== "placed") throw new Mendable("form", whyNotOwn[own]);
  const standing = attendanceStanding(event, now());
  if (standing !== "open") throw new Mendable("form", whyNotNow[standing]);
  const told = await db().eventAttendance.findUnique({ where: { eventId: event.id }, select: { spokenCode: true } });
  if (!told?.spokenCode) throw new Mendable("form", sayBack("attendance.noCode"));
  const key = `${event.id} ${actor.id}`;
  const wait = await spokenTries.take(key);
  if (wait > 0) throw new Mendable("spoken", sayBack("attendance.wait", { count: Math.ceil(wait / 60) }));
  if (spokenAs(spoken) !== told.spokenCode) throw new Mendable("spoken", sayBack("attendance.wrong"));
  await spokenTries.giveBack(key);
  const holder = registrationTag(entered.id, actor.id);
  const noted = await transaction((tx) => noteAttendance(tx, event, entered, { holder }, "code"));
  // Whoever has withdrawn in the same moment has no place any more.
  if (noted === 0 && (await ownAttendance(db(), event, entered, actor.id)) !== "attended") {
    throw new Mendable("form", whyNotOwn.none);
  }
}

/**
 * Notes that those of these registrations who have a place were at an event; gives how many were not noted before. One
 * who is noted twice is noted once.
 */
export async function noteAttendance(
  tx: Tx,
  event: { id: string },
  entered: { id: string },
  whose: { holder: string } | { code: { in: string[] } },
  by: "code" | "organizer",
): Promise<number> {
  const where = { ...whose, eventId: entered.id };
  if (event.id === entered.id) {
    const { count } = await tx.registration.updateMany({
      where: { ...where, state: { in: ["registered", "selected"] } },
      data: { state: "attended", attendedBy: by },
    });
    return count;
  }
  // A write comes first, so that nobody withdraws or is noted meanwhile.
  await tx.event.update({ where: { id: entered.id }, data: { id: entered.id } });
  const rows = await tx.registration.findMany({
    where: { ...where, state: { in: [...placed] }, lectures: { none: { lectureId: event.id } } },
    select: { id: true },
  });
  await tx.lectureAttendance.createMany({
    data: rows.map(({ id: registrationId }) => ({ registrationId, lectureId: event.id, by })),
  });
  return rows.length;
}

/** What the page of an event tells of one's attendance, the way to enter a code, a certificate and the graduates. */
export interface AttendancePart {
  slug: string;
  /** Whether a code can be entered now. */
  enter: boolean;
  attended: boolean;
  certificate: OwnCertificate["standing"] | null;
  graduates: boolean;
}

/** What the reader is told of attendance on the page of an event; for all but members the graduates alone. */
export async function findOwnAttendance(who: Who | null, slug: string): Promise<AttendancePart> {
  const event = await eventAt(db(), slug);
  const terms = await db().eventAttendance.findUnique({ where: { eventId: event.id } });
  const part = { slug, enter: false, attended: false, certificate: null, graduates: Boolean(terms?.closedOn) };
  if (!may.takePart(who)) return part;
  const entered = await enteredFor(db(), event);
  const own = await ownAttendance(db(), event, entered, who!.id);
  if (own === "none" || own === "waiting") return part;
  const open = attendanceStanding(event, now()) === "open" && Boolean(terms?.spokenCode);
  const certificate = (await ownCertificateOf(db(), who!.id, event)).standing;
  return {
    ...part,
    ...{ attended: own === "attended", enter: own === "placed" && open },
    certificate: certificate === "none" ? null : certificate,
  };
}
