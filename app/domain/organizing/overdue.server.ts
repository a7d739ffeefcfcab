import { saidIn } from "~/domain/concepts/wordings";
import { dayAfter } from "~/domain/days";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { countOutdatedAnswers } from "./resealing-answers.server";
import { countOutdatedContacts } from "./resealing-contacts.server";

/** So many days an application may wait before it is overdue. */
export const patienceDays = 14;

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

/**
 * What organizers should have done by now, and which events wait for their choice: applications that wait for more than
 * two weeks, texts sealed to former keys, drafts of events whose day has come, events that began undecided.
 */
export async function findOverdue(actor: Who | null, reader: Language) {
  allow(actor, may.organize(actor));
  const submittedOn = { lt: dayAfter(today(), -patienceDays) };
  const [applications, contacts, answers, events, drafts, begun] = await Promise.all([
    db().application.count({ where: { state: "submitted", submittedOn } }),
    countOutdatedContacts(actor),
    countOutdatedAnswers(actor),
    toDecide(reader),
    draftsOfYesterday(),
    begunUndecided(),
  ]);
  return { applications, contacts: contacts.outdated, answers: answers.outdated, events, drafts, begun };
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
