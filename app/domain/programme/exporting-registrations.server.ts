import type { Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { answersTold, lineOf, regionNames, shown } from "./registration-lines.server";
import { questionsOf } from "./asked.server";
import { eventToKeep } from "./event-questions.server";

/** The event whose registrations an organizer may ask for as a file, and how many there are. */
export async function registrationsToExport(who: Who | null, code: string) {
  const event = await eventToKeep(db(), who, code);
  return { event, registrations: await db().registration.count({ where: { eventId: event.id } }) };
}

/** Registrations of an event with their answers after an order number, in the order in which they came. */
export async function listRegistrationsWhole(
  who: Who | null,
  code: string,
  after: number,
  most: number,
  reader: Language,
) {
  const event = await eventToKeep(db(), who, code);
  const found = await db().registration.findMany({
    where: { eventId: event.id, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: most,
    select: { ...shown, answers: true, attendedBy: true, _count: { select: { lectures: true } } },
  });
  const [questions, names] = await Promise.all([questionsOf(db(), event.id), regionNames(reader)]);
  return {
    rows: found.map((row) => ({
      ...lineOf(row, names),
      ...{ attendedBy: row.attendedBy, lectures: row._count.lectures },
      answers: answersTold(questions, row.answers, reader),
    })),
    last: found.at(-1)?.seq ?? after,
    more: found.length === most,
  };
}
