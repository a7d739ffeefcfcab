import { saidIn } from "~/domain/concepts/wordings";
import type { Language } from "~/locales/t";
import { now } from "~/platform/clock.server";
import type { Prisma } from "~/platform/db.server";
import { standingOfEvent } from "./events";
import { whenOf } from "./when";

/** What a list shows of an event. */
export const told = {
  ...{ id: true, code: true, slug: true, kind: true, state: true, wholeId: true, seenBy: true, entry: true, seq: true },
  ...{ titleBe: true, titleRu: true, titleEn: true, placeBe: true, placeRu: true, placeEn: true },
  ...{ startsAt: true, endsAt: true, wholeDays: true, zone: true, doNotRecord: true },
} as const satisfies Prisma.EventSelect;

type Told = Prisma.EventGetPayload<{ select: typeof told }>;

/** Who reads, in which language and zone. */
export interface Reader {
  language: Language;
  zone: string;
}

/** An event as lists and pages tell of it. */
export function toldOfEvent(event: Told, { language, zone }: Reader) {
  const { code, slug, kind, seenBy, entry, doNotRecord } = event;
  return {
    ...{ code, slug, kind, seenBy, entry, doNotRecord },
    title: saidIn(event, "title", language),
    place: saidIn(event, "place", language),
    standing: standingOfEvent(event, now()),
    when: whenOf(event, zone),
  };
}

export type ToldEvent = ReturnType<typeof toldOfEvent>;

/** How many events stand on one page of a list. */
export const perPage = 20;

/** The first events of those read, and the code of the last where more follow. */
export function pageOfEvents<E extends { code: string }>(rows: E[]): { items: E[]; next: string | null } {
  const items = rows.slice(0, perPage);
  return { items, next: rows.length > perPage ? (items.at(-1)?.code ?? null) : null };
}

/** What comes after an event in a list that is ordered by the beginning, the number deciding between equals. */
export function beyond(last: { startsAt: Date | null; seq: number } | null, order: "asc" | "desc") {
  if (!last?.startsAt) return {};
  const { startsAt, seq } = last;
  return order === "asc"
    ? { OR: [{ startsAt: { gt: startsAt } }, { startsAt, seq: { gt: seq } }] }
    : { OR: [{ startsAt: { lt: startsAt } }, { startsAt, seq: { lt: seq } }] };
}
