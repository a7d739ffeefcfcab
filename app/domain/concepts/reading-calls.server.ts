import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { standingOf } from "./calls";
import { criteriaIn } from "./criteria";
import { columnOf, languagesKept, saidIn } from "./wordings";
import { momentIn } from "./zones";

const inOrder = { orderBy: [{ position: "asc" as const }, { code: "asc" as const }] };

/** What a list shows of a call. */
const shown = {
  ...{ code: true, state: true, sphere: true, languages: true, closesAt: true, zone: true, openedSeq: true },
  ...{ titleBe: true, titleRu: true, titleEn: true, shortest: true, longest: true },
} as const;

type Shown = Prisma.CallGetPayload<{ select: typeof shown }>;

/** A call as lists and pages tell of it, in the language of the reader. */
export function toldOf(call: Shown, reader: Language) {
  const { code, sphere, closesAt, zone, shortest, longest } = call;
  return {
    ...{ code, sphere, shortest, longest },
    title: saidIn(call, "title", reader),
    languages: languagesKept(call.languages),
    standing: standingOf(call, now()),
    deadline: closesAt && momentIn(closesAt, zone),
  };
}

export type ToldCall = ReturnType<typeof toldOf>;

/** The first instant that is still to come for a deadline: the second that now is belongs to it. */
function stillOpen(): Date {
  return new Date(Math.floor(now() / 1000) * 1000);
}

/** Calls that take concepts now, the one that ends first at the top; at most 50. */
export async function listOpenCalls(actor: Who | null, reader: Language): Promise<ToldCall[]> {
  allow(actor, may.readAsMember(actor));
  const rows = await db().call.findMany({
    where: { state: "open", closesAt: { gte: stillOpen() } },
    orderBy: [{ closesAt: "asc" }, { openedSeq: "asc" }],
    take: 50,
    select: shown,
  });
  return rows.map((row) => toldOf(row, reader));
}

const perPage = 20;

/** Calls that take no more, the last opened first, below an order number where one is given. */
export async function listPastCalls(actor: Who | null, reader: Language, below?: number) {
  allow(actor, may.readAsMember(actor));
  const over = [{ state: "closed" }, { state: "open", closesAt: { lt: stillOpen() } }];
  const rows = await db().call.findMany({
    where: { OR: over, ...(below !== undefined && { openedSeq: { lt: below } }) },
    orderBy: { openedSeq: "desc" },
    take: perPage + 1,
    select: shown,
  });
  const items = rows.slice(0, perPage);
  return {
    calls: items.map((row) => toldOf(row, reader)),
    next: rows.length > perPage ? (items.at(-1)?.openedSeq ?? null) : null,
  };
}

/** A call as members read it, once it has been opened. */
export async function findCall(actor: Who | null, code: string, reader: Language) {
  allow(actor, may.readAsMember(actor));
  const call = await wholeCall(code, reader);
  return found(call.standing === "drafted" ? null : call);
}

/** All calls for organizers, the last made first. */
export async function listCalls(actor: Who | null, reader: Language, below?: number) {
  allow(actor, may.keepCalls(actor));
  const rows = await db().call.findMany({
    where: below === undefined ? {} : { seq: { lt: below } },
    orderBy: { seq: "desc" },
    take: perPage + 1,
    select: { ...shown, seq: true, received: true },
  });
  const items = rows.slice(0, perPage);
  return {
    calls: items.map((row) => ({ ...toldOf(row, reader), received: row.received })),
    next: rows.length > perPage ? (items.at(-1)?.seq ?? null) : null,
  };
}

/** A call with all that organizers need to go on with it, whatever its state. */
export async function findCallToKeep(actor: Who | null, code: string, reader: Language) {
  allow(actor, may.keepCalls(actor));
  const call = await wholeCall(code, reader);
  const { revision, received } = await db().call.findUniqueOrThrow({
    where: { code },
    select: { revision: true, received: true },
  });
  return { ...call, revision, received };
}

/** A call as it stands in the form by which it is changed. */
export async function findCallToChange(actor: Who | null, code: string) {
  allow(actor, may.keepCalls(actor));
  return found(
    await db().call.findUnique({
      where: { code },
      omit: {
        id: true,
        seq: true,
        openedSeq: true,
        formToken: true,
        textHtmlBe: true,
        textHtmlRu: true,
        textHtmlEn: true,
      },
    }),
  );
}

async function wholeCall(code: string, reader: Language) {
  const call = found(
    await db().call.findUnique({
      where: { code },
      include: { criteria: inOrder, questions: inOrder, acts: { orderBy: { seq: "asc" } } },
    }),
  );
  const { language } = saidIn(call, "text", reader);
  return {
    ...toldOf(call, reader),
    text: { html: call[columnOf("textHtml", language)], language },
    criteria: criteriaIn(reader, call.criteria),
    ownCriteria: call.criteria.length > 0,
    questions: call.questions.map((row) => {
      const { code: key, required, longest } = row;
      return { key, words: saidIn(row, "words", reader), required, longest };
    }),
    acts: call.acts.map(({ act, closesAt, zone, reason, takenOn }) => ({
      ...{ act, reason, takenOn },
      deadline: momentIn(closesAt, zone),
    })),
  };
}

export type WholeCall = Awaited<ReturnType<typeof wholeCall>>;
