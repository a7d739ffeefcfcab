import { liveKeys } from "~/domain/accounts/live-keys.server";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { answerIn } from "~/domain/programme/holder.server";
import { sha256 } from "~/platform/crypto.server";
import { checkpoint, db, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { mostResealed } from "./contact-keys.schema";
import { asFile, type HandedOut, sealedTo } from "./resealing-contacts.server";

/** By what a sealed answer is known: the codes of its registration and of its question. */
interface Which {
  registration: string;
  question: string;
}

const codeOf = ({ registration, question }: Which) => `${registration}-${question}`;

function whichOf(code: string): Which {
  const [registration = "", question = ""] = code.split("-");
  return { registration, question };
}

const sealed = { question: { sealed: true } } as const;

const at = ({ registration, question }: Which): Prisma.RegistrationAnswerWhereInput => ({
  registration: { code: registration },
  question: { code: question, sealed: true },
});

/** How many sealed answers are sealed to keys of an earlier set, and to how many keys they would be sealed now. */
export async function countOutdatedAnswers(who: Who | null) {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  const outdated = await db().registrationAnswer.count({ where: { ...sealed, keySet: { not: keySet } } });
  return { outdated, keys: recipients.length, atOnce: Math.min(outdated, mostResealed) };
}

/**
 * Hands out the next sealed answers of an earlier set of keys, after the one that `after` names. Each is recorded as
 * opened, since it could be read on the way; its holder reads the day.
 */
export async function handOutAnswers(
  who: Who | null,
  { after }: { after: string },
): Promise<{ texts: HandedOut[]; recipients: string[] }> {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  if (recipients.length === 0) refuse(409, "contactNoKey");
  const last = whichOf(after);
  return transaction(async (tx) => {
    const rows = await tx.registrationAnswer.findMany({
      where: {
        ...{ ...sealed, keySet: { not: keySet } },
        OR: [
          { registration: { code: { gt: last.registration } } },
          { registration: { code: last.registration }, question: { code: { gt: last.question } } },
        ],
      },
      orderBy: [{ registration: { code: "asc" } }, { question: { code: "asc" } }],
      take: mostResealed,
      include: { registration: true, question: { select: { code: true } } },
    });
    for (const { registration } of rows) {
      await record(tx, who.id, "registration.opened", { kind: "registration", code: registration.code }, "resealing");
    }
    const texts = rows.map(({ answer, questionId, registration, question }) => ({
      ...{ code: codeOf({ registration: registration.code, question: question.code }), sealed: answer },
      ...{ of: answerIn(registration, questionId), was: sha256(answer) },
    }));
    return { texts, recipients };
  });
}

/**
 * Takes answers that were sealed anew, each in place of the file it was made from. Left out is what was withdrawn or
 * changed since; refused with 409 what is not sealed to as many keys as are in use now.
 */
export async function takeBackAnswers(
  who: Who | null,
  input: { code: string[]; was: string[]; sealed: string[] },
): Promise<void> {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  const { code, was, sealed } = input;
  if (was.length !== code.length || sealed.length !== code.length) refuse(400, "brokenForm");
  for (const file of sealed) if (!(await sealedTo(file, recipients.length))) refuse(409, "resealedOtherwise");
  await transaction(async (tx) => {
    for (const [i, one] of code.entries()) {
      const which = whichOf(one);
      const row = await tx.registrationAnswer.findFirst({ where: at(which) });
      if (row && sha256(row.answer) === was[i]) await put(tx, who, which, row, sealed[i] ?? "", keySet);
    }
  });
  await checkpoint();
}

/** What the page for sealing one answer anew with the age program says. Refuses with 404 what is not there. */
export async function findAnswerToReseal(who: Who | null, event: string, which: Which) {
  allow(who, may.openContact(who));
  const [row, { recipients, keySet }] = await Promise.all([
    db().registrationAnswer.findFirst({ where: ofEvent(event, which), select: { keySet: true } }),
    liveKeys(),
  ]);
  return { recipients, outdated: found(row).keySet !== keySet };
}

/** Takes one answer of an event that was sealed anew with the age program; mistakes come back beside the field. */
export async function takeResealedAnswer(
  who: Who | null,
  event: string,
  which: Which,
  input: { sealed: string },
): Promise<void> {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  const row = found(await db().registrationAnswer.findFirst({ where: ofEvent(event, which) }));
  if (!(await sealedTo(input.sealed, recipients.length))) {
    throw new Mendable("sealed", sayBack("resealedWrong", { count: recipients.length }));
  }
  await transaction((tx) => put(tx, who, which, row, input.sealed, keySet));
  await checkpoint();
}

function ofEvent(event: string, which: Which): Prisma.RegistrationAnswerWhereInput {
  return { ...at(which), registration: { code: which.registration, event: { code: event } } };
}

async function put(
  tx: Tx,
  who: Who,
  { registration }: Which,
  row: { registrationId: string; questionId: string; answer: string },
  sealed: string,
  keySet: string,
): Promise<void> {
  const { registrationId, questionId, answer } = row;
  const { count } = await tx.registrationAnswer.updateMany({
    where: { registrationId, questionId, answer },
    data: { answer: asFile(sealed), keySet },
  });
  if (count === 0) refuse(409);
  await record(tx, who.id, "registration.resealed", { kind: "registration", code: registration });
}
