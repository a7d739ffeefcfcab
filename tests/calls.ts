import { now, today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";

const second = 1000;
export const hour = 60 * 60 * second;
export const day = 24 * hour;

interface Question {
  wordsBe?: string;
  wordsRu?: string;
  wordsEn?: string;
  required?: boolean;
  longest?: number;
}

interface Terms {
  sphere?: string;
  languages?: string;
  shortest?: number;
  longest?: number;
  /** Milliseconds from now to its deadline. */
  in?: number;
  state?: string;
  titleEn?: string;
}

/** Puts an open call into the database, with these questions; for a month, for any concept, unless said otherwise. */
export async function openCallOf(questions: Question[] = [], { in: ahead = 30 * day, ...terms }: Terms = {}) {
  return transaction(async (tx) =>
    tx.call.create({
      data: {
        ...{ id: newId(), code: newCode(), state: "open", sphere: "", languages: "", shortest: 200, longest: 100_000 },
        ...{ titleEn: "Courts near people", textEn: "Words.", textHtmlEn: "<p>Words.</p>", zone: "Europe/Minsk" },
        ...{
          closesAt: new Date(Math.floor((now() + ahead) / second) * second),
          madeOn: today(),
          formToken: newToken(),
        },
        ...{ seq: await nextNumber(tx, "call"), openedSeq: await nextNumber(tx, "callOpened") },
        ...terms,
        questions: {
          create: questions.map((question, at) => ({
            ...{ id: newId(), code: newCode(), position: at + 1, required: false, longest: 500 },
            ...{ wordsBe: "", wordsRu: "", wordsEn: "", ...question },
          })),
        },
      },
      include: { questions: { orderBy: { position: "asc" } } },
    }),
  );
}

/** Ties a concept to a call, as its author would. */
export async function writtenFor(call: { id: string }, code: string) {
  return db().concept.update({ where: { code }, data: { callId: call.id } });
}
