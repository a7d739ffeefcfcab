import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import type { Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { db, type Prisma, transaction } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import type { Asking } from "./asking";
import type { SpeakersAnswer } from "./asking.schema";
import { eventToKeep } from "./event-questions.server";
import { seenAnswer } from "./reading-questions.server";

type Row = Prisma.SpeakerQuestionGetPayload<object>;

/** Changes one question of an event and records it; the log names the event, never whoever asked. */
async function change(
  actor: Who | null,
  { code, key }: { code: string; key: string },
  verb: string,
  to: (row: Row) => Prisma.SpeakerQuestionUpdateManyMutationInput,
): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  await transaction(async (tx) => {
    const row = found(await tx.speakerQuestion.findFirst({ where: { code: key, eventId: event.id } }));
    await tx.speakerQuestion.update({ where: { id: row.id }, data: to(row) });
    await record(tx, actor!.id, verb, { kind: "event", code });
  });
}

/**
 * Puts down what was answered to a question, or changes it. Refuses, with what was typed, a form made from another
 * answer and a question that was taken down meanwhile.
 */
export async function answerQuestionToSpeakers(
  actor: Who | null,
  at: { code: string; key: string },
  { seen, textBe, textRu, textEn }: SpeakersAnswer,
): Promise<void> {
  const html = {
    answerHtmlBe: mendably("textBe", () => renderComment(textBe)),
    answerHtmlRu: mendably("textRu", () => renderComment(textRu)),
    answerHtmlEn: mendably("textEn", () => renderComment(textEn)),
  };
  await change(actor, at, "event.questionAnswered", (row) => {
    if (seenAnswer(row) !== seen) throw new Mendable("form", sayBack("asking.staleAnswer"));
    if (row.takenDownOn) throw new Mendable("form", sayBack("asking.takenDown"));
    return { answerBe: textBe, answerRu: textRu, answerEn: textEn, ...html, answeredOn: today() };
  });
}

/** Takes the answer to a question back, and its words go; 409 where there is none. */
export async function takeAnswerBack(actor: Who | null, at: { code: string; key: string }): Promise<void> {
  await change(actor, at, "event.answerTakenBack", ({ answeredOn }) => {
    if (!answeredOn) refuse(409, "questionMoved");
    return { ...nothingAnswered, answeredOn: null };
  });
}

const nothingAnswered = {
  ...{ answerBe: "", answerRu: "", answerEn: "" },
  ...{ answerHtmlBe: "", answerHtmlRu: "", answerHtmlEn: "" },
};

/** Takes a question down for a reason that whoever asked reads beside it; 409 where that was done. */
export async function takeQuestionDown(
  actor: Who | null,
  at: { code: string; key: string },
  { reason }: { reason: string },
): Promise<void> {
  await change(actor, at, "event.questionTakenDown", ({ takenDownOn }) => {
    if (takenDownOn) refuse(409, "questionMoved");
    return { takenDownFor: reason, takenDownOn: today() };
  });
}

/** Says until when questions to the speakers of an event are taken. Refuses with 409 what is cancelled. */
export async function setAsking(actor: Who | null, code: string, { asking }: { asking: Asking }): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  if (event.state === "cancelled") refuse(409, "eventMoved");
  if (event.asking === asking) return;
  await transaction(async (tx) => {
    await tx.event.update({ where: { id: event.id }, data: { asking } });
    await record(tx, actor!.id, "event.asking", { kind: "event", code }, asking);
  });
}
