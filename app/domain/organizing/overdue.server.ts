import { saidIn } from "~/domain/concepts/wordings";
import { dayAfter } from "~/domain/days";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { daysSinceBackup, lastBackup } from "~/platform/backups/last-backup.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { countOutdatedAnswers } from "./resealing-answers.server";
import { countOutdatedContacts } from "./resealing-contacts.server";

/** So many days an application may wait before it is overdue. */
export const patienceDays = 14;

/** So many days before an event its questions to speakers begin to wait for organizers. */
export const daysToAnswer = 7;

const dayMs = 24 * 60 * 60_000;

/** The most events that are told by name. */
const most = 5;

const named = { code: true, titleBe: true, titleRu: true, titleEn: true } as const;

/** Events to come that are by selection and have somebody waiting for a decision or for its announcement. */
async function toDecide(reader: Language) {
  const rows = await db().event.findMany({
    where: { state: "published", entry: "selection", startsAt: { gte: new Date(now()) }, waiting: { gt: 0 } },
    orderBy: { startsAt: "asc" },
    take: most,
    select: {
      ...{ ...named, waiting: true },
      _count: { select: { registrations: { where: { state: "waiting", decided: { not: "" } } } } },
    },
  });
  return rows.map((row) => {
    const decided = row._count.registrations;
    return { code: row.code, title: saidIn(row, "title", reader), undecided: row.waiting - decided, decided };
  });
}

/** Events that begin within days or go on, and have questions to speakers that nobody has answered: the first first. */
async function toAnswer(reader: Language) {
  const open = { answeredOn: null, takenDownOn: null };
  const rows = await db().event.findMany({
    where: {
      ...{ state: "published", startsAt: { lte: new Date(now() + daysToAnswer * dayMs) } },
      ...{ endsAt: { gte: new Date(now()) }, asked: { some: open } },
    },
    orderBy: { startsAt: "asc" },
    take: most,
    select: { ...named, _count: { select: { asked: { where: open } } } },
  });
  return rows.map((row) => ({ code: row.code, title: saidIn(row, "title", reader), unanswered: row._count.asked }));
}

/** Drafts whose day has come without their being published. */
async function draftsOfYesterday(): Promise<number> {
  return db().event.count({ where: { state: "draft", startsAt: { lt: new Date(now()) } } });
}

/** Events by selection that began while people wait for a decision still: nobody can be given a place any more. */
async function begunUndecided(): Promise<number> {
  return db().event.count({
    where: { state: "published", entry: "selection", startsAt: { lt: new Date(now()) }, waiting: { gt: 0 } },
  });
}

/** Whether the community is kept elsewhere too: how old the last backup is where that is too old, and whether one failed. */
function backups() {
  const age = daysSinceBackup();
  const last = lastBackup();
  const none = age === null && (env().BACKUP_FOLDER !== "" || last !== null);
  return { none, failed: last?.outcome === "failed", days: age !== null && age > 1 ? age : 0 };
}

/**
 * What organizers should have done by now, and which events wait for their choice: applications that wait for more than
 * two weeks, texts sealed to former keys, drafts of events whose day has come, events that began undecided, a
 * backup that is old or failed; and which events near have questions to speakers without an answer.
 */
export async function findOverdue(actor: Who | null, reader: Language) {
  allow(actor, may.organize(actor));
  const submittedOn = { lt: dayAfter(today(), -patienceDays) };
  const [applications, contacts, answers, events, asked, drafts, begun] = await Promise.all([
    db().application.count({ where: { state: "submitted", submittedOn } }),
    countOutdatedContacts(actor),
    countOutdatedAnswers(actor),
    toDecide(reader),
    toAnswer(reader),
    draftsOfYesterday(),
    begunUndecided(),
  ]);
  const sealed = { contacts: contacts.outdated, answers: answers.outdated };
  return { applications, ...sealed, events, asked, drafts, begun, backups: backups() };
}

export type Overdue = Awaited<ReturnType<typeof findOverdue>>;

/** Events to come that count their places, the next first: how many are taken, and who waits. */
export async function listPlacesAhead(actor: Who | null, reader: Language) {
  allow(actor, may.organize(actor));
  const rows = await db().event.findMany({
    where: {
      ...{ state: "published", entry: { not: "none" }, places: { not: null } },
      startsAt: { gte: new Date(now()) },
    },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
    take: 2 * most,
    select: { ...named, places: true, taken: true, waiting: true },
  });
  return rows.map((row) => {
    const { code, taken, waiting } = row;
    return { code, taken, waiting, places: row.places ?? 0, title: saidIn(row, "title", reader) };
  });
}
