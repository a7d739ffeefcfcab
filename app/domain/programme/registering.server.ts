import { liveKeys } from "~/domain/accounts/live-keys.server";
import { sealText } from "~/domain/accounts/sealing";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, sha256 } from "~/platform/crypto.server";
import { checkpoint, db, isTaken, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { questionsOf, seenOf } from "./asked.server";
import { partWithCertificate } from "./certificate-rows.server";
import { answerIn, registrationTag } from "./holder.server";
import { countWaiting, fillPlaces } from "./places.server";
import { entryStanding, type EntryStanding, fieldOf, isPast, placed, type RegistrationState } from "./registrations";
import type { RegistrationInput } from "./registering.schema";
import { lastMessage } from "./sending-messages.server";

/** The event at an address, once it has been published. */
export async function eventAt(tx: Tx, slug: string) {
  return found(await tx.event.findFirst({ where: { slug, state: { in: ["published", "cancelled"] } } }));
}

type EventRow = Awaited<ReturnType<typeof eventAt>>;

const whyClosed: Record<Exclude<EntryStanding, "open">, string> = {
  none: sayBack("registration.closed.none"),
  unpublished: sayBack("registration.closed.unpublished"),
  cancelled: sayBack("registration.closed.cancelled"),
  over: sayBack("registration.closed.over"),
  late: sayBack("registration.closed.late"),
};

function notClosed(event: EventRow): void {
  const standing = entryStanding(event, now());
  if (standing !== "open") throw new Mendable("form", whyClosed[standing]);
}

async function stateOf(tx: Tx, holder: string): Promise<RegistrationState | null> {
  const row = await tx.registration.findUnique({ where: { holder }, select: { state: true } });
  return row && (row.state as RegistrationState);
}

/**
 * Registers the actor for an event; gives in which state they are: with a place at once, or waiting for one or for a
 * decision. A form sent twice makes one registration. Refuses, with what was typed, what is cancelled, over or no
 * longer takes any, questions that have changed, and a code that is none or was used.
 */
export async function register(actor: Who | null, slug: string, input: RegistrationInput): Promise<RegistrationState> {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const holder = registrationTag(event.id, actor.id);
  const before = await stateOf(db(), holder);
  if (before) return before;
  notClosed(event);
  const id = newId();
  const { answers, seen } = await answersTo(event.id, { id, holder }, input);
  try {
    return await transaction(async (tx) => {
      // The number comes first: whoever has it holds the lock until the end of the transaction.
      const seq = await nextNumber(tx, "registration");
      const already = await stateOf(tx, holder);
      if (already) return already;
      const still = await eventAt(tx, slug);
      notClosed(still);
      if (seenOf(await questionsOf(tx, event.id)) !== seen) throw staleQuestions();
      if (still.entry === "invitation") await takeInvitation(tx, event.id, input.invitation);
      const cardNumber = still.entry === "selection" ? await cardOf(tx, actor.id) : null;
      const seenSeq = await lastMessage(tx, event.id);
      await tx.registration.create({
        data: {
          id,
          code: newCode(),
          eventId: event.id,
          holder,
          cardNumber,
          state: "waiting",
          seq,
          day: today(),
          seenSeq,
        },
      });
      await tx.registrationAnswer.createMany({ data: answers });
      await countWaiting(tx, event.id);
      await fillPlaces(tx, event.id);
      return (await stateOf(tx, holder))!;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return found(await stateOf(db(), holder));
  }
}

function staleQuestions(): Mendable {
  return new Mendable("form", sayBack("registration.staleQuestions"));
}

async function cardOf(tx: Tx, accountId: string): Promise<string | null> {
  const card = await tx.card.findUnique({ where: { holderTag: holderTag(accountId) }, select: { number: true } });
  return card?.number ?? null;
}

/** The answers as they are kept; those that may name a person are sealed here, and nobody on the server opens them. */
async function answersTo(eventId: string, registration: { id: string; holder: string }, input: RegistrationInput) {
  const questions = await questionsOf(db(), eventId);
  const seen = seenOf(questions);
  if (seen !== input.seen) throw staleQuestions();
  const given = questions.flatMap((question) => {
    const answer = input[fieldOf(question.code)] ?? "";
    return answer === "" ? [] : [{ question, answer }];
  });
  const { recipients, keySet } = await liveKeys();
  const answers = [];
  for (const { question, answer } of given) {
    if (question.sealed && recipients.length === 0) {
      throw new Mendable(fieldOf(question.code), sayBack("registration.noKey"));
    }
    answers.push({
      ...{ registrationId: registration.id, questionId: question.id },
      ...(question.sealed
        ? { answer: await sealText(answerIn(registration, question.id), answer, recipients), keySet }
        : { answer }),
    });
  }
  return { answers, seen };
}

/** How the code of an invitation is compared: signs between its parts and capitals do not matter. */
export function eventInvitationHash(code: string): string {
  return sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

/** Uses up an invitation to this event. */
async function takeInvitation(tx: Tx, eventId: string, code: string): Promise<void> {
  const { count } = await tx.eventInvitation.updateMany({
    where: { hash: eventInvitationHash(code), eventId, usedOn: null },
    data: { usedOn: today() },
  });
  if (count === 0) throw new Mendable("invitation", sayBack("registration.invitation"));
}

/**
 * Takes the actor's registration back: it is deleted with its answers, and who waits first gets the place. Refuses
 * with 404 where there is none, with 409 what is over, and who was declined or has been there.
 */
export async function withdrawRegistration(actor: Who | null, slug: string): Promise<void> {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const holder = registrationTag(event.id, actor.id);
  const state = found(await stateOf(db(), holder));
  if (isPast(event, now()) || state === "attended" || state === "declined") refuse(409, "registrationStays");
  await transaction((tx) => removeRegistration(tx, holder));
  await checkpoint();
}

/** Deletes a registration, counts its event down and gives the place on; nothing where there is none. */
export async function removeRegistration(tx: Tx, holder: string): Promise<void> {
  const [gone] = await tx.$queryRaw<{ id: string; eventId: string; state: string }[]>`
    DELETE FROM "Registration" WHERE "holder" = ${holder} RETURNING "id", "eventId", "state"`;
  if (!gone) return;
  await partWithCertificate(tx, gone.id);
  const { eventId, state } = gone;
  if (placed.includes(state)) {
    await tx.$executeRaw`UPDATE "Event" SET "taken" = "taken" - 1 WHERE "id" = ${eventId} AND "taken" > 0`;
    await fillPlaces(tx, eventId);
  } else if (state === "waiting") {
    await tx.$executeRaw`UPDATE "Event" SET "waiting" = "waiting" - 1 WHERE "id" = ${eventId} AND "waiting" > 0`;
  }
}
