import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import { deadlineFrom } from "./call-deadlines.server";
import type { CallChange, CallWords, NewCall } from "./calls.schema";

/** Prepares a call that organizers alone see; gives its code. A form sent twice makes one. */
export async function makeCall(actor: Who | null, { formToken, from, ...input }: NewCall): Promise<string> {
  allow(actor, may.keepCalls(actor));
  const data = { ...wordsOfCall(input), ...rulesOfCall(input) };
  try {
    return await transaction(async (tx) => {
      const code = newCode();
      const id = newId();
      const seq = await nextNumber(tx, "call");
      await tx.call.create({ data: { ...data, id, code, seq, formToken, state: "drafted", madeOn: today() } });
      if (from !== "") await copyRows(tx, from, id);
      await record(tx, actor.id, "call.made", { kind: "call", code });
      return code;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return found(await db().call.findUnique({ where: { formToken }, select: { code: true } })).code;
  }
}

/** Changes a call that is being prepared. Refuses with 409 once it is open. */
export async function changeCall(actor: Who | null, code: string, { revision, ...input }: CallChange): Promise<void> {
  allow(actor, may.keepCalls(actor));
  const data = { ...wordsOfCall(input), ...rulesOfCall(input) };
  await atRevisionOf(actor, { code, revision }, ["drafted"], () => Promise.resolve(data));
}

/** Mends the words of a call; nothing else of it can be changed once it is open. */
export async function mendCall(actor: Who | null, code: string, { revision, ...input }: CallWords): Promise<void> {
  allow(actor, may.keepCalls(actor));
  const data = wordsOfCall(input);
  await atRevisionOf(actor, { code, revision }, ["drafted", "open", "closed"], () => Promise.resolve(data));
}

/** Deletes a call that was never opened. */
export async function deleteCall(actor: Who | null, { code, revision }: At): Promise<void> {
  allow(actor, may.keepCalls(actor));
  await transaction(async (tx) => {
    found(await tx.call.findUnique({ where: { code }, select: { id: true } }));
    const { count } = await tx.call.deleteMany({ where: { code, state: "drafted", revision } });
    if (count === 0) refuse(409, "callMoved");
    await record(tx, actor.id, "call.deleted", { kind: "call", code });
  });
}

export interface At {
  code: string;
  revision: number;
}

/**
 * Changes a call in one of these states and records it. A form made from an older state of it changes nothing: what
 * was typed comes back. `change` sees the call before and gives what is written into it.
 */
export async function atRevisionOf(
  actor: Who,
  { code, revision }: At,
  states: string[],
  change: (tx: Tx, call: Prisma.CallGetPayload<object>) => Promise<Prisma.CallUpdateManyMutationInput>,
  verb = "call.changed",
  detail = "",
): Promise<void> {
  await transaction(async (tx) => {
    const call = found(await tx.call.findUnique({ where: { code } }));
    if (!states.includes(call.state) || call.revision !== revision) throw new Mendable("form", sayBack("call.stale"));
    const data = await change(tx, call);
    await tx.call.update({ where: { code, revision }, data: { ...data, revision: { increment: 1 } } });
    await record(tx, actor.id, verb, { kind: "call", code }, detail);
  });
}

function wordsOfCall({ titleBe, titleRu, titleEn, textBe, textRu, textEn }: Omit<CallWords, "revision">) {
  return {
    ...{ titleBe, titleRu, titleEn, textBe, textRu, textEn },
    textHtmlBe: mendably("textBe", () => renderConcept(textBe)),
    textHtmlRu: mendably("textRu", () => renderConcept(textRu)),
    textHtmlEn: mendably("textEn", () => renderConcept(textEn)),
  };
}

function rulesOfCall(input: Omit<CallChange, keyof CallWords>) {
  const { sphere, languages, shortest, longest, zone } = input;
  return { sphere, languages: languages.join(","), shortest, longest, zone, closesAt: deadlineFrom(input) };
}

/** The criteria and questions of another call, as new ones. */
async function copyRows(tx: Tx, from: string, callId: string): Promise<void> {
  const other = found(await tx.call.findUnique({ where: { code: from }, select: { criteria: true, questions: true } }));
  const fresh = () => ({ id: newId(), code: newCode(), callId });
  await tx.callCriterion.createMany({ data: other.criteria.map((row) => ({ ...row, ...fresh() })) });
  await tx.callQuestion.createMany({ data: other.questions.map((row) => ({ ...row, ...fresh() })) });
}
