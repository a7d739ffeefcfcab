import { saidIn } from "~/domain/concepts/wordings";
import type { Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { termsOf } from "./attendance-terms.server";
import { enteredFor } from "./attending.server";
import { completedIn } from "./completing.server";
import { eventToKeep } from "./event-questions.server";
import { holdsLectures } from "./events";
import { placed } from "./registrations";

/** What is counted of an event. Named in `organizing-attendance:count`. */
export type Counted =
  | ("placed" | "waiting" | "declined" | "attended" | "byCode" | "byOrganizer")
  | ("completed" | "certificates" | "revoked");

/**
 * The figures of an event, and of a cycle or a course by lecture. For organizers, who see the registrations themselves:
 * exact, and nothing of persons.
 */
export async function countAttendance(actor: Who | null, code: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const entered = await enteredFor(db(), event);
  const whole = holdsLectures(event.kind);
  const part = event.id !== entered.id;
  const groups = await db().registration.groupBy({
    by: ["state", "attendedBy"],
    where: { eventId: entered.id },
    _count: true,
  });
  const sum = (fits: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(fits).reduce((all, { _count }) => all + _count, 0);
  const inState = (...states: string[]) => sum(({ state }) => states.includes(state));
  const atLecture = (by: string) => db().lectureAttendance.count({ where: { lectureId: event.id, by } });
  const [byCode, byOrganizer] = part
    ? await Promise.all([atLecture("code"), atLecture("organizer")])
    : [sum(({ attendedBy }) => attendedBy === "code"), sum(({ attendedBy }) => attendedBy === "organizer")];
  const { certificates: certifies, completion, lecturesNeeded } = await termsOf(db(), event.id);
  const attended = whole
    ? await db().registration.count({
        where: { eventId: event.id, OR: [{ state: "attended" }, { lectures: { some: {} } }] },
      })
    : byCode + byOrganizer;
  const given = { eventId: event.id };
  const counts: [name: Counted, count: number, shown: boolean][] = [
    ["placed", inState(...placed), true],
    ["waiting", inState("waiting"), !part],
    ["declined", inState("declined"), !part && entered.entry === "selection"],
    ["attended", attended, true],
    ["byCode", byCode, !whole],
    ["byOrganizer", byOrganizer, !whole],
    ["completed", (await completedIn(db(), event.id, { completion, lecturesNeeded })).length, completion !== ""],
    ["certificates", await db().certificate.count({ where: given }), certifies || completion !== ""],
    [
      "revoked",
      await db().certificate.count({ where: { ...given, revokedOn: { not: null } } }),
      certifies || completion !== "",
    ],
  ];
  return {
    counts: counts.filter(([, , shown]) => shown).map(([name, count]) => ({ name, count })),
    lectures: whole ? await byLecture(event.id, reader) : [],
  };
}

/** How many attended each lecture of a cycle or a course, in the order in which they were. */
async function byLecture(wholeId: string, reader: Language) {
  const lectures = await db().event.findMany({
    where: { wholeId, state: { not: "draft" } },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
    select: {
      ...{ code: true, entry: true, startsAt: true, zone: true, titleBe: true, titleRu: true, titleEn: true },
      _count: { select: { attended: true, registrations: { where: { state: "attended" } } } },
      attendance: { select: { spokenCode: true } },
    },
  });
  return lectures.map((row) => ({
    ...{ code: row.code, title: saidIn(row, "title", reader), hasCode: Boolean(row.attendance?.spokenCode) },
    attended: row.entry === "none" ? row._count.attended : row._count.registrations,
  }));
}
