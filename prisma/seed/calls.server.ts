import type { Tx } from "../../app/platform/db.server";
import { today } from "../../app/platform/clock.server";
import { instantsOf } from "../../app/domain/concepts/zones";
import { deadlineInLog } from "../../app/domain/concepts/call-deadlines.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import { conceptHtml } from "./rendering.server";
import { closedCall, currentCall, type StockCall } from "./stock/calls";
import { counterNames } from "./vocabulary";

const chance = new Chance("calls");
const ids = () => ({ id: chance.id(), code: chance.code() });

/** The last minute of a day in the zone of a call. */
function lastMinute(day: string, { zone }: StockCall): Date {
  return instantsOf({ day, time: "23:59" }, zone)[0]!;
}

/** The first deadline of the earlier call, its later one, and that of the call that is open: two months from now. */
const before = lastMinute("2024-11-10", closedCall);
const moved = lastMinute("2024-11-24", closedCall);
const ahead = lastMinute(daysAfter(today(), 60), currentCall);

const calls = [
  { ...ids(), stock: closedCall, closesAt: moved, madeOn: "2024-09-30" },
  { ...ids(), stock: currentCall, closesAt: ahead, madeOn: "2024-12-16" },
] as const;
const [closed, current] = calls;

const acts = [
  { call: closed, act: "opened", closesAt: before, reason: "", takenOn: "2024-10-01" },
  {
    ...{ call: closed, act: "extended", closesAt: moved, takenOn: "2024-11-08" },
    reason: "Многія прасілі яшчэ двух тыдняў, каб дапісаць.",
  },
  { call: current, act: "opened", closesAt: ahead, reason: "", takenOn: "2024-12-17" },
] as const;

/** What organizers did with the calls of the demonstration, for the log. */
export function logOfCalls(actorId: string) {
  const entry = (day: string, verb: string, subject: string, detail = "") => ({
    ...{ day, actorId, verb: `call.${verb}`, subjectKind: "call", subject, detail },
  });
  return [
    ...calls.map(({ madeOn, code }) => entry(madeOn, "made", code)),
    ...acts.map(({ takenOn, act, call }) =>
      entry(takenOn, act, call.code, act === "extended" ? deadlineInLog(moved) : ""),
    ),
  ];
}

export const callCounters = {
  [counterNames.call]: calls.length,
  [counterNames.callOpened]: calls.length,
  [counterNames.callAct]: acts.length,
};

/** Two calls with criteria and questions; what demo-author submitted belongs to one, their draft to the other. */
export async function fillCalls(tx: Tx, concepts: readonly SeedConcept[], decidedById: string): Promise<void> {
  for (const [at, { id, code, stock, closesAt, madeOn }] of calls.entries()) {
    const { sphere, shortest, longest, zone } = stock;
    await tx.call.create({
      data: {
        ...{ id, code, state: "open", sphere, languages: "", shortest, longest, closesAt, zone, madeOn },
        ...{ seq: at + 1, openedSeq: at + 1, formToken: chance.text(32), received: at === 0 ? 1 : 0 },
        ...words(stock),
        criteria: {
          create: stock.criteria.map(({ name, help, weight }, place) => ({
            ...{ ...ids(), position: place + 1, weight, nameBe: name[0], nameRu: name[1], nameEn: name[2] },
            ...{ helpBe: help[0], helpRu: help[1], helpEn: help[2] },
          })),
        },
        questions: {
          create: stock.questions.map(({ words: asked, required, longest: most }, place) => ({
            ...{ ...ids(), position: place + 1, required, longest: most },
            ...{ wordsBe: asked[0], wordsRu: asked[1], wordsEn: asked[2] },
          })),
        },
      },
    });
  }
  for (const [at, { call, ...act }] of acts.entries()) {
    const { id: callId, stock } = call;
    await tx.callAct.create({ data: { id: chance.id(), callId, zone: stock.zone, ...act, decidedById, seq: at + 1 } });
  }
  const ofAuthor = concepts.filter(({ author }) => author.pseudonym === "demo-author");
  await tie(tx, ofAuthor.find(({ state }) => state === "draft")!.id, current.id);
  const submitted = ofAuthor.find(({ state }) => state === "submitted")!.id;
  await tie(tx, submitted, closed.id);
  const { id: questionId } = await tx.callQuestion.findFirstOrThrow({ where: { callId: closed.id } });
  const answer =
    "Страцяць тыя, хто сёння прызначае аднаасобна. Ім варта сказаць, што рашэнне, якое прынята разам, абараняе і іх.";
  await tx.callAnswer.create({ data: { conceptId: submitted, questionId, answer } });
}

async function tie(tx: Tx, id: string, callId: string): Promise<void> {
  await tx.concept.update({ where: { id }, data: { callId } });
}

function words({ title, text }: StockCall) {
  return {
    ...{ titleBe: title[0], titleRu: title[1], titleEn: title[2] },
    ...{ textBe: text[0], textRu: text[1], textEn: text[2] },
    ...{ textHtmlBe: conceptHtml(text[0]), textHtmlRu: conceptHtml(text[1]), textHtmlEn: conceptHtml(text[2]) },
  };
}
