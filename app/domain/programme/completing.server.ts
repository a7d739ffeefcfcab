import { saidIn } from "~/domain/concepts/wordings";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { termsOf } from "./attendance-terms.server";
import { numberInFours } from "./certificate-codes";
import { certificateTag, newCertificate } from "./certificate-rows.server";
import { eventToKeep } from "./event-questions.server";
import { mostLectures } from "./events";
import { isPast } from "./registrations";
import { headOf } from "./registrations-room.server";

interface Rule {
  completion: string;
  lecturesNeeded: number;
}

/**
 * The registrations that have completed a cycle or a course, in no order: those that organizers noted, and, where
 * lectures decide, those that attended enough of them.
 */
export async function completedIn(tx: Tx, eventId: string, { completion, lecturesNeeded }: Rule) {
  if (completion === "") return [];
  // Where lectures do not decide, nobody attends enough of them.
  const needed = completion === "lectures" && lecturesNeeded > 0 ? lecturesNeeded : mostLectures + 1;
  return tx.$queryRaw<{ id: string; code: string }[]>`
    SELECT r."id", r."code" FROM "Registration" r
    WHERE r."eventId" = ${eventId} AND (r."state" = 'attended' OR (
      r."state" IN ('registered', 'selected')
      AND (SELECT count(*) FROM "LectureAttendance" a WHERE a."registrationId" = r."id") >= ${needed}))
    ORDER BY r."id"`;
}

/** The registrations that have completed a course and have no certificate of it yet. */
async function graduating(tx: Tx, eventId: string, rule: Rule) {
  const completed = await completedIn(tx, eventId, rule);
  const given = await tx.certificate.findMany({ where: { eventId, kind: "completion" }, select: { holderTag: true } });
  const tags = new Set(given.map(({ holderTag }) => holderTag));
  return { completed, fresh: completed.filter(({ id }) => !tags.has(certificateTag(id))) };
}

/** What closing a cycle or a course would do. 404 for what has no rule by which it is completed. */
export async function findClosing(actor: Who | null, code: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const terms = await termsOf(db(), event.id);
  if (terms.completion === "") refuse(404);
  const { completed, fresh } = await graduating(db(), event.id, terms);
  return {
    event: headOf(event, reader),
    ...{ closedOn: terms.closedOn, completed: completed.length, fresh: fresh.length, over: isPast(event, now()) },
  };
}

/**
 * Closes a cycle or a course: all who have completed it become graduates, each with a certificate. Can be done again
 * for those who have completed it since. Refuses what is not over, and what changed since the page was made.
 */
export async function closeCourse(actor: Who | null, code: string, seen: { graduates: number }): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  if (event.state !== "published" || !isPast(event, now())) throw new Mendable("form", sayBack("attendance.notOver"));
  await transaction(async (tx) => {
    // A write comes first: two who close at a time follow each other, and the second finds nobody new.
    await tx.eventAttendance.updateMany({
      where: { eventId: event.id },
      data: { closedOn: today(), revision: { increment: 1 } },
    });
    const terms = await termsOf(tx, event.id);
    if (terms.completion === "") refuse(404);
    const { fresh } = await graduating(tx, event.id, terms);
    if (fresh.length !== seen.graduates) throw new Mendable("form", sayBack("attendance.closingStale"));
    await tx.certificate.createMany({ data: fresh.map(({ id }) => newCertificate(event.id, id, "completion")) });
    await record(tx, actor!.id, "attendance.closed", { kind: "event", code }, String(fresh.length));
  });
}

/**
 * The numbers of those who completed a cycle or a course, in their own order. Null for a visitor where there is none
 * and where members alone may read it; of all others refused with 404, as is what nobody has closed.
 */
export async function listGraduates(who: Who | null, slug: string, reader: Language) {
  const seenBy = may.readAsMember(who) ? {} : { seenBy: "public" };
  const event = await db().event.findFirst({
    where: { slug, state: { in: ["published", "cancelled"] }, ...seenBy },
    include: { attendance: { select: { closedOn: true } } },
  });
  if (!event && !who) return null;
  const { id, kind, attendance } = found(event);
  const rows = await db().certificate.findMany({
    where: { eventId: id, kind: "completion", revokedOn: null },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return {
    ...{ slug, kind, title: saidIn(found(event), "title", reader) },
    closedOn: found(attendance?.closedOn),
    numbers: rows.map(({ number }) => numberInFours(number)),
  };
}
