import { saidIn } from "~/domain/concepts/wordings";
import type { SealedIn } from "~/domain/accounts/sealing";
import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { questionsOf } from "./asked.server";
import { eventToKeep } from "./event-questions.server";
import { answerIn } from "./holder.server";
import { answersTold, lineOf, regionNames, shown } from "./registration-lines.server";
import { type Decision, registrationStates } from "./registrations";
import type { Room } from "./registrations-room.schema";

const perPage = 50;

function whereOf(eventId: string, room: Room): Prisma.RegistrationWhereInput {
  const { state, decided, sphere, language, service, management, readiness, region, after } = room;
  const card: Prisma.CardWhereInput = {
    ...(sphere && { spheres: { some: { sphere } } }),
    ...(language && { languages: { some: { language } } }),
    ...(service && { service }),
    ...(management && { management }),
    ...(readiness && { readiness }),
    ...(region && { regions: { some: { regionCode: region } } }),
  };
  return {
    eventId,
    ...(state && { state }),
    ...(decided && { decided: decided === "none" ? "" : decided }),
    ...(Object.keys(card).length > 0 && { card }),
    ...(after && { seq: { gt: Number(after) } }),
  };
}

/** How many registrations an event has by state, and what is decided and not announced yet. For organizers alone. */
async function countsOf(tx: Tx, eventId: string) {
  const groups = await tx.registration.groupBy({ by: ["state", "decided"], where: { eventId }, _count: true });
  const sum = (fits: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(fits).reduce((all, { _count }) => all + _count, 0);
  const unannounced = (decision: Decision) => sum((one) => one.state === "waiting" && one.decided === decision);
  return {
    states: registrationStates
      .map((state) => ({ state, count: sum((one) => one.state === state) }))
      .filter(({ count }) => count > 0),
    selected: unannounced("selected"),
    declined: unannounced("declined"),
    undecided: sum((one) => one.state === "waiting" && one.decided === ""),
  };
}

/** A page of the registrations of an event in the order in which they came, with counts by state. */
export async function listRegistrations(actor: Who | null, code: string, room: Room, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const [rows, counts, sealed, questions, names] = await Promise.all([
    db().registration.findMany({
      where: whereOf(event.id, room),
      orderBy: { seq: "asc" },
      take: perPage + 1,
      select: shown,
    }),
    countsOf(db(), event.id),
    db().registrationAnswer.count({ where: { registration: { eventId: event.id }, question: { sealed: true } } }),
    questionsOf(db(), event.id),
    regionNames(reader),
  ]);
  const items = rows.slice(0, perPage);
  return {
    event: headOf(event, reader),
    ...{ counts, sealed, questions: questions.length },
    items: items.map((row) => lineOf(row, names)),
    next: rows.length > perPage ? String(items.at(-1)!.seq) : null,
  };
}

/** What the pages of organizers say of an event. */
export function headOf(event: Prisma.EventGetPayload<object>, reader: Language) {
  const { code, entry, places, taken, waiting, state, slug } = event;
  return { ...{ code, entry, places, taken, waiting, state, slug }, title: saidIn(event, "title", reader) };
}

/** How many are selected and declined and do not know it yet. */
export async function findAnnouncement(actor: Who | null, code: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  return { event: headOf(event, reader), counts: await countsOf(db(), event.id) };
}

/** One registration with its answers; of a sealed one, that there is one. */
export async function findRegistration(actor: Who | null, code: string, registration: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const row = found(
    await db().registration.findFirst({
      where: { code: registration, eventId: event.id },
      select: { ...shown, answers: true },
    }),
  );
  const questions = await questionsOf(db(), event.id);
  const answers = answersTold(questions, row.answers, reader);
  return { event: headOf(event, reader), ...lineOf(row, await regionNames(reader)), answers };
}

/**
 * Gives a sealed answer as it is kept, for a key that is not here. That an organizer asked for it is recorded first,
 * and who registered can read so.
 */
export async function openAnswer(
  actor: Who | null,
  code: string,
  registration: string,
  question: string,
): Promise<{ of: SealedIn; sealed: string }> {
  allow(actor, may.openContact(actor));
  const event = await eventToKeep(db(), actor, code);
  return transaction(async (tx) => {
    const { registration: row, ...kept } = found(
      await tx.registrationAnswer.findFirst({
        where: { registration: { code: registration, eventId: event.id }, question: { code: question, sealed: true } },
        include: { registration: true },
      }),
    );
    await record(tx, actor.id, "registration.opened", { kind: "registration", code: registration });
    return { of: answerIn(row, kept.questionId), sealed: kept.answer };
  });
}
