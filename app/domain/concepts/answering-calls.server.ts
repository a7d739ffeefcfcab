import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { sha256 } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { writtenBy } from "./authors.server";
import { answersSchema } from "./calls.schema";
import { boardStates } from "./states";
import { saidIn } from "./wordings";

const inOrder = [{ position: "asc" as const }, { code: "asc" as const }];

/** The questions of the call of a concept, each with what is answered so far. */
async function rowsOf(tx: Tx, conceptId: string, callId: string | null) {
  if (callId === null) return [];
  const rows = await tx.callQuestion.findMany({
    where: { callId },
    orderBy: inOrder,
    include: { answers: { where: { conceptId }, select: { answer: true } } },
  });
  return rows.map(({ answers, ...row }) => ({ ...row, answer: answers[0]?.answer ?? "" }));
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** Says which answers a page shows: a form made from others is stale. */
function seenOf(rows: Rows): string {
  return sha256(JSON.stringify(rows.map(({ code, answer }) => [code, answer])));
}

/** The name of the field of a question. */
function fieldOf(key: string): string {
  return `answer-${key}`;
}

async function findOwn(tx: Tx, actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  return found(
    await tx.concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      select: { id: true, callId: true, title: true, language: true, state: true, authors: true },
    }),
  );
}

/** The questions of the call of one's concept with the answers so far, and the schema of their form. */
export async function findAnswers(actor: Actor, code: string, reader: Language) {
  const concept = await findOwn(db(), actor, code);
  const rows = await rowsOf(db(), concept.id, concept.callId);
  return {
    schema: answersSchema(rows.map((row) => [fieldOf(row.code), row.longest] as const)),
    shown: {
      ...{ title: concept.title, language: concept.language, editable: may.editConcept(actor, concept) },
      seen: seenOf(rows),
      questions: rows.map((row) => ({
        ...{ key: row.code, field: fieldOf(row.code), required: row.required, longest: row.longest },
        ...{ words: saidIn(row, "words", reader), answer: row.answer },
      })),
    },
  };
}

/**
 * Keeps the answers of one's draft or returned concept, by the fields of the form; an empty one is no answer. A form
 * made from other answers than those that stand changes nothing, and comes back.
 */
export async function saveAnswers(
  actor: Actor,
  code: string,
  { seen, ...answers }: { seen: string } & Record<string, string>,
): Promise<void> {
  await transaction(async (tx) => {
    const concept = await findOwn(tx, actor, code);
    if (!may.editConcept(actor, concept)) refuse(409);
    const conceptId = concept.id;
    const rows = await rowsOf(tx, conceptId, concept.callId);
    if (seenOf(rows) !== seen) throw new Mendable("form", sayBack("call.staleAnswers"));
    for (const { id: questionId, code: key } of rows) {
      const answer = answers[fieldOf(key)] ?? "";
      await tx.callAnswer.deleteMany({ where: { conceptId, questionId } });
      if (answer !== "") await tx.callAnswer.create({ data: { conceptId, questionId, answer } });
    }
  });
}

/** The call of a submitted concept and its answers, for organizers. What was returned is in its author's hands. */
export async function findAnswersForReview(actor: Actor, code: string, reader: Language) {
  allow(actor, may.organize(actor));
  const { id, state, callId } = found(
    await db().concept.findFirst({
      where: { code, state: { in: [...boardStates] } },
      select: { id: true, state: true, callId: true },
    }),
  );
  return listAnswersTo(id, callId, reader, state === "returned");
}

/**
 * The call that a concept is written for, with its questions and what its authors answered; null without a call. Asks
 * no permission: whoever calls it has found the concept. `withheld` leaves the questions and answers out.
 */
export async function listAnswersTo(conceptId: string, callId: string | null, reader: Language, withheld = false) {
  const call = await db().call.findUnique({
    where: { id: callId ?? "" },
    select: { code: true, titleBe: true, titleRu: true, titleEn: true },
  });
  if (!call) return null;
  const rows = withheld ? [] : await rowsOf(db(), conceptId, callId);
  return {
    ...{ code: call.code, title: saidIn(call, "title", reader) },
    answers: rows.map((row) => ({ key: row.code, words: saidIn(row, "words", reader), answer: row.answer })),
  };
}
