import type { z } from "zod";
import { length } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { countUnanswered } from "./answering-remarks.server";
import { standingOf } from "./calls";
import { mistakesOf } from "./calls.schema";
import { conceptSchema } from "./drafting.schema";
import { languagesKept } from "./wordings";

const looked = {
  ...{ id: true, state: true, submissions: true },
  ...{ title: true, language: true, sphere: true, summary: true, body: true, submittedSeq: true },
  call: { include: { questions: { where: { required: true }, select: { id: true } } } },
  answers: { select: { questionId: true } },
} as const;

type Looked = Prisma.ConceptGetPayload<{ select: typeof looked }>;

/**
 * What keeps a concept from being submitted, by field: what every concept needs, and what its call asks for besides.
 * `call` stands for a call that has closed, `answers` for required questions, `remarks` for those of the last return
 * that nobody has answered. Null where nothing is missing. Asks no
 * permission: whoever calls it has found the concept.
 */
export async function whatIsMissing(where: { code: string }, tx: Tx = db()): Promise<z.ZodError | null> {
  const concept = await tx.concept.findUniqueOrThrow({ where, select: looked });
  const { error } = conceptSchema.safeParse(concept);
  const missing = missingForCall(concept);
  if (await countUnanswered(tx, concept)) missing.push({ field: "remarks", message: sayBack("remarks.unanswered") });
  return missing.length > 0 || error ? mistakesOf(missing, error) : null;
}

/** What came in once in time comes back from corrections whenever it is ready: the deadline is for the first time. */
function missingForCall({ call, answers, ...concept }: Looked): { field: string; message: string }[] {
  if (!call) return [];
  const { sphere, shortest, longest, questions } = call;
  const languages = languagesKept(call.languages);
  const count = length(concept.body);
  const answered = new Set(answers.map(({ questionId }) => questionId));
  const wrong: [boolean, string, string][] = [
    [concept.submittedSeq === null && standingOf(call, now()) !== "open", "call", sayBack("call.over")],
    [concept.sphere !== "" && sphere !== "" && sphere !== concept.sphere, "sphere", sayBack("call.sphere")],
    [languages.length > 0 && !(languages as string[]).includes(concept.language), "language", sayBack("call.language")],
    [count > 0 && count < shortest, "body", say("tooShort", { min: shortest, count })],
    [count > longest, "body", say("tooLong", { max: longest, count })],
    [questions.some(({ id }) => !answered.has(id)), "answers", sayBack("call.answers")],
  ];
  return wrong.filter(([is]) => is).map(([, field, message]) => ({ field, message }));
}
