import { shownEndorsements } from "~/domain/concepts/endorsements";
import { columnOf, saidIn } from "~/domain/concepts/wordings";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { askedUntil, askingStanding, endorsable, mostAsked, type QuestionOrder } from "./asking";
import { askerTags } from "./asking-speakers.server";
import { endorsedQuestions } from "./endorsing-questions.server";
import { eventToKeep } from "./event-questions.server";
import { eventAt } from "./registering.server";

/** How many questions stand on one page. */
const perPage = 20;

type Row = Prisma.SpeakerQuestionGetPayload<object>;

/** An answer in the reader's language, or in the first that it was given in. */
function answerOf(row: Row, reader: Language) {
  if (!row.answeredOn) return null;
  const { language } = saidIn(row, "answer", reader);
  return { html: row[columnOf("answerHtml", language)], language, day: row.answeredOn };
}

/** A page of the questions of an event; `after` is the code of the last one on the page before. */
async function pageOf(eventId: string, order: QuestionOrder, after: string, where: Prisma.SpeakerQuestionWhereInput) {
  const last = after ? await db().speakerQuestion.findFirst({ where: { code: after, eventId } }) : null;
  const beyond: Prisma.SpeakerQuestionWhereInput = !last
    ? {}
    : order === "newest"
      ? { seq: { lt: last.seq } }
      : { OR: [{ told: { lt: last.told } }, { told: last.told, seq: { lt: last.seq } }] };
  const rows = await db().speakerQuestion.findMany({
    where: { eventId, ...where, ...beyond },
    orderBy: order === "newest" ? { seq: "desc" } : [{ told: "desc" }, { seq: "desc" }],
    take: perPage + 1,
  });
  const items = rows.slice(0, perPage);
  return { items, next: rows.length > perPage ? items.at(-1)!.code : null };
}

/**
 * The questions to the speakers of an event, a page at a time, with what the reader may do to each; those of the
 * reader's own that organizers took down stand apart, with the reason. For members alone; 404 for what is not published.
 */
export async function listSpeakerQuestions(
  actor: Who | null,
  slug: string,
  { order, after, reader }: { order: QuestionOrder; after: string; reader: Language },
) {
  allow(actor, may.takePart(actor));
  const event = await eventAt(db(), slug);
  const own = askerTags(event.id, actor.id);
  const [{ items, next }, mine] = await Promise.all([
    pageOf(event.id, order, after, { takenDownOn: null }),
    db().speakerQuestion.findMany({ where: { asker: { in: own } }, orderBy: { seq: "asc" } }),
  ]);
  const endorsed = await endorsedQuestions(actor, items);
  const open = endorsable(event, now());
  return {
    event: { slug, title: saidIn(event, "title", reader) },
    standing: askingStanding(event, now()),
    until: askedUntil(event),
    left: mostAsked - mine.length,
    takenDown: mine.flatMap(({ words, takenDownFor, takenDownOn: day }) =>
      day ? [{ words, reason: takenDownFor, day }] : [],
    ),
    questions: items.map((row) => ({
      ...{ code: row.code, words: row.words, day: row.askedOn, answer: answerOf(row, reader) },
      endorsements: shownEndorsements(row.endorsements),
      own: own.includes(row.asker),
      endorsed: endorsed.has(row.id),
      endorsable: open,
    })),
    next,
    formToken: newToken(),
  };
}

export type AskedPage = Awaited<ReturnType<typeof listSpeakerQuestions>>;

/** Whether the page of an event leads to questions to its speakers: for members, where any are taken or were asked. */
export async function findAsking(actor: Who | null, slug: string) {
  if (!may.takePart(actor)) return null;
  const event = await eventAt(db(), slug);
  const standing = askingStanding(event, now());
  if (standing === "open") return { slug, standing };
  const asked = await db().speakerQuestion.findFirst({ where: { eventId: event.id, takenDownOn: null } });
  return asked ? { slug, standing } : null;
}

/** The same questions for organizers, those that were taken down among them. Nobody learns who asked. */
export async function listQuestionsToKeep(actor: Who | null, code: string, after: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const { items, next } = await pageOf(event.id, "endorsed", after, {});
  return {
    event: {
      ...{ code, slug: event.slug, kind: event.kind, state: event.state, asking: event.asking },
      title: saidIn(event, "title", reader),
    },
    questions: items.map((row) => toKeep(row, reader)),
    next,
  };
}

function toKeep(row: Row, reader: Language) {
  const { code, words, askedOn: day, takenDownOn, takenDownFor } = row;
  return {
    ...{ code, words, day, answer: answerOf(row, reader), endorsements: shownEndorsements(row.endorsements) },
    takenDown: takenDownOn === null ? null : { day: takenDownOn, reason: takenDownFor },
  };
}

export type KeptQuestion = ReturnType<typeof toKeep>;

/** Says which answer a form shows: one made from another is stale. */
export function seenAnswer(
  row: Pick<Row, "answerBe" | "answerRu" | "answerEn" | "answeredOn" | "takenDownOn">,
): string {
  const { answerBe, answerRu, answerEn, answeredOn, takenDownOn } = row;
  return sha256(JSON.stringify([answerBe, answerRu, answerEn, answeredOn, takenDownOn]));
}

/** One question for organizers, with the answer as its form begins. */
export async function findQuestionToKeep(actor: Who | null, code: string, key: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const row = found(await db().speakerQuestion.findFirst({ where: { code: key, eventId: event.id } }));
  const { answerBe: textBe, answerRu: textRu, answerEn: textEn } = row;
  return { ...toKeep(row, reader), start: { textBe, textRu, textEn, seen: seenAnswer(row) } };
}
