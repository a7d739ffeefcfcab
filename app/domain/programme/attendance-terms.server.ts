import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import type { Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { randomText } from "~/platform/crypto.server";
import { db, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { attendanceStanding, type Completion, spokenAlphabet, spokenLength } from "./attendance";
import type { AttendanceTermsInput } from "./attendance.schema";
import { enteredFor } from "./attending.server";
import { eventToKeep } from "./event-questions.server";
import { holdsLectures } from "./events";
import { headOf } from "./registrations-room.server";

/** How attendance of an event is kept where organizers have set nothing. */
const unset = {
  ...{ spokenCode: "", certificates: false, completion: "", lecturesNeeded: 0 },
  ...{ closedOn: null as string | null, revision: 0 },
};

/** How attendance of an event is kept. */
export async function termsOf(tx: Tx, eventId: string): Promise<typeof unset> {
  return (await tx.eventAttendance.findUnique({ where: { eventId }, omit: { eventId: true } })) ?? unset;
}

/** What an event takes of attendance: codes of its own, a certificate, or a rule by which it is completed. */
export function takesOf(event: { kind: string; entry: string; wholeId: string | null }) {
  const whole = holdsLectures(event.kind);
  const partOfWhole = event.entry === "none" && event.wholeId !== null;
  return { whole, code: !whole, certificates: !whole && !partOfWhole, partOfWhole };
}

/** An event with how its attendance is kept. For organizers. */
export async function findAttendanceTerms(actor: Who | null, code: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const entered = await enteredFor(db(), event);
  return {
    event: { ...headOf(event, reader), kind: event.kind, standing: attendanceStanding(event, now()) },
    entered: headOf(entered, reader),
    takes: takesOf(event),
    terms: await termsOf(db(), event.id),
    lectures: await db().event.count({ where: { wholeId: event.id } }),
  };
}

/** Writes into the terms of an event, which begin with nothing set. */
async function put(tx: Tx, eventId: string, data: Prisma.EventAttendanceUncheckedUpdateInput): Promise<void> {
  await tx.eventAttendance.upsert({ where: { eventId }, create: { eventId }, update: {} });
  await tx.eventAttendance.update({ where: { eventId }, data: { ...data, revision: { increment: 1 } } });
}

/**
 * Makes the code that is read out at a published event; an earlier one no longer counts. A form that was sent twice
 * makes one. Refuses with 409 what has codes at its lectures alone, and what is not published.
 */
export async function makeSpokenCode(actor: Who | null, code: string, seen: { revision: string }): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  if (!takesOf(event).code || event.state !== "published") refuse(409, "attendanceMoved");
  await transaction(async (tx) => {
    const terms = await termsOf(tx, event.id);
    // The same form again: the code is there.
    if (terms.revision !== Number(seen.revision)) return terms.spokenCode ? undefined : refuse(409, "attendanceMoved");
    await put(tx, event.id, { spokenCode: randomText(spokenLength, spokenAlphabet) });
    await record(tx, actor!.id, "attendance.codeMade", { kind: "event", code });
  });
}

/**
 * Sets what is certified of an event, or by which rule a cycle or a course is completed. Refuses, with what was typed,
 * what somebody has changed meanwhile, and a rule after the course was closed.
 */
export async function setAttendanceTerms(actor: Who | null, code: string, input: AttendanceTermsInput): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  const { whole, certificates } = takesOf(event);
  if (!whole && !certificates) refuse(409, "attendanceMoved");
  await transaction(async (tx) => {
    const terms = await termsOf(tx, event.id);
    if (terms.revision !== Number(input.revision)) throw new Mendable("form", sayBack("attendance.stale"));
    if (terms.closedOn) throw new Mendable("form", sayBack("attendance.closed"));
    const completion: Completion | "" = input.completion === "none" ? "" : input.completion;
    const byLectures = completion === "lectures";
    await put(
      tx,
      event.id,
      whole
        ? { completion, lecturesNeeded: byLectures ? input.lecturesNeeded : 0 }
        : { certificates: input.certificates },
    );
    await record(tx, actor!.id, "attendance.termsSet", { kind: "event", code });
  });
}
