import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { writtenBy } from "./authors.server";
import { standingOf } from "./calls";
import { startConcept } from "./drafting.server";
import type { NewDraft } from "./drafting.schema";
import { findCall, toldOf } from "./reading-calls.server";

/** The state in which a concept can go to a call or away from it: a draft that never came in. */
const free = { state: "draft", submittedSeq: null };

/** Writes one's draft for an open call, or with an empty code for none. Answers to an earlier call stay kept. */
export async function chooseCall(actor: Actor, code: string, callCode: string): Promise<void> {
  allow(actor, may.writeConcept(actor));
  await transaction(async (tx) => {
    const own = { code, ...writtenBy(actor.id) };
    found(await tx.concept.findFirst({ where: own, select: { id: true } }));
    const call = callCode ? await tx.call.findUnique({ where: { code: callCode } }) : null;
    if (callCode && (!call || standingOf(call, now()) !== "open")) {
      throw new Mendable("call", sayBack("call.taken"));
    }
    const { count } = await tx.concept.updateMany({ where: { ...own, ...free }, data: { callId: call?.id ?? null } });
    if (count === 0) refuse(409);
  });
}

/** The call that one writes a concept for, how far its questions are answered, and whether another can be chosen. */
export async function findCallOfConcept(actor: Actor, code: string, reader: Language) {
  allow(actor, may.writeConcept(actor));
  const { state, submittedSeq, call, answers } = found(
    await db().concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      select: {
        ...{ state: true, submittedSeq: true },
        call: { include: { questions: { select: { id: true } } } },
        answers: { select: { questionId: true } },
      },
    }),
  );
  const given = new Set(answers.map(({ questionId }) => questionId));
  const questions = call?.questions ?? [];
  return {
    call: call && toldOf(call, reader),
    questions: questions.length,
    answered: questions.filter(({ id }) => given.has(id)).length,
    free: state === free.state && submittedSeq === null,
  };
}

/** The call that a new concept is to be written for, by the code in an address; null where none is named. */
export async function callForNew(actor: Actor, callCode: string, reader: Language) {
  if (callCode === "") return null;
  const { code, title, standing, sphere, languages } = await findCall(actor, callCode, reader);
  const language = languages.length === 0 || languages.includes(reader) ? reader : languages[0]!;
  return { code, title, open: standing === "open", sphere, language };
}

/**
 * Starts a concept for a call, or with an empty code without one; gives its code and what is to be said. Where the
 * call takes no more, the draft is kept and stands alone.
 */
export async function startForCall(actor: Actor, draft: NewDraft, callCode: string) {
  const code = await startConcept(actor, draft);
  if (callCode === "") return { code, done: "saved" as const };
  try {
    await chooseCall(actor, code, callCode);
    return { code, done: "saved" as const };
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    return { code, done: "callOver" as const };
  }
}
