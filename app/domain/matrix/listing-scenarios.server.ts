import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { matrixChanges } from "./changes.server";
import { describeView } from "./describing-view.server";
import { named, titled } from "./naming";
import { readOutcome } from "./scenario-outcome";
import { readScenarioFilter, type ScenarioFilter } from "./scenarios.schema";

const pageLength = 50;
const groupsOnPage = 20;
/** Positions of a group that are named; the rest is counted. */
const mostNamed = 12;

/** Whether what was computed is still so: none yet, older than the rules, older than the cards, or current. */
export type Standing = "none" | "stale" | "moved" | "current";

/** What a scenario keeps to, in words, a line for each condition; none for the whole matrix. */
export async function describeScope(who: Who | null, filter: ScenarioFilter, language: Language): Promise<string[]> {
  return describeView(who, { ...filter, residence: "", by: "", after: "" }, language);
}

/** The scenarios, the newest first. */
export async function listScenarios(who: Who | null, language: Language) {
  allow(who, may.planScenarios(who));
  const rows = await db().scenario.findMany({
    orderBy: { seq: "desc" },
    select: { code: true, name: true, filter: true, madeOn: true, computedOn: true, revision: true, ofRevision: true },
  });
  return Promise.all(
    rows.map(async ({ filter, revision, ofRevision, ...row }) => ({
      ...row,
      standing: ofRevision === null ? "none" : ofRevision === revision ? "current" : "stale",
      scope: await describeScope(who, readScenarioFilter(filter), language),
    })),
  );
}

async function scenarioBy(code: string) {
  return found(await db().scenario.findUnique({ where: { code }, include: { _count: { select: { rules: true } } } }));
}

/** A scenario with its figures. */
export async function findScenario(who: Who | null, code: string, language: Language) {
  allow(who, may.planScenarios(who));
  const row = await scenarioBy(code);
  const outcome = readOutcome(row.outcome);
  const moved = outcome !== null && outcome.changes !== (await matrixChanges(db()));
  const standing: Standing =
    outcome === null ? "none" : row.ofRevision !== row.revision ? "stale" : moved ? "moved" : "current";
  const { name, revision, madeOn, computedOn } = row;
  return {
    ...{ code, name, revision, madeOn, computedOn, standing, rules: row._count.rules },
    scope: await describeScope(who, readScenarioFilter(row.filter), language),
    figures: outcome?.figures ?? null,
    /** The groups with the most empty offices. */
    worst: outcome ? await namedGroups(outcome.short.slice(0, 3), 4, language) : [],
  };
}

async function positionsBy(keys: readonly string[], language: Language) {
  const rows = await db().position.findMany({ where: { key: { in: [...keys] } }, include: { body: true } });
  const names = new Map(
    rows.map((row) => [row.key, { key: row.key, title: titled(row, language), body: named(row.body, language) }]),
  );
  return (key: string) => names.get(key) ?? { key, title: key, body: "" };
}

type Group = { positions: string[]; offices: number; people: number };

async function namedGroups(groups: readonly Group[], most: number, language: Language) {
  const shown = groups.map(({ positions }) => positions.slice(0, most));
  const name = await positionsBy(shown.flat(), language);
  return groups.map(({ positions, offices, people }, i) => ({
    ...{ offices, people, more: positions.length - shown[i]!.length },
    positions: shown[i]!.map(name),
  }));
}

/** Splits the place in a list that an address names: everything before the last space, and what follows it. */
function placeIn(after: string): [string, string] {
  const at = after.lastIndexOf(" ");
  return at < 0 ? ["", ""] : [after.slice(0, at), after.slice(at + 1)];
}

/** Who takes which position, by bodies, fifty a page: card numbers only. */
export async function listAssignments(who: Who | null, code: string, after: string, language: Language) {
  allow(who, may.planScenarios(who));
  const { id, name, revision } = await scenarioBy(code);
  const [key, card] = placeIn(after);
  const rows = await sql().$queryRaw<{ card: string; key: string; rank: bigint | number; readiness: string }[]>(
    Prisma.sql`SELECT "cardNumber" AS "card", "positionKey" AS "key", "rank" AS "rank", "readiness" AS "readiness"
      FROM "ScenarioSeat" WHERE "scenarioId" = ${id} AND "positionKey" >= ${key || "!"}
        AND ("positionKey" > ${key || "!"} OR "cardNumber" > ${card})
      ORDER BY "positionKey", "cardNumber" LIMIT ${pageLength + 1}`,
  );
  const page = rows.slice(0, pageLength);
  const position = await positionsBy(
    page.map((row) => row.key),
    language,
  );
  const pins = await db().scenarioRule.findMany({ where: { scenarioId: id, kind: "pin" } });
  const last = page.at(-1);
  return {
    ...{ code, name, revision },
    seats: page.map((row) => ({
      ...{ card: row.card, rank: Number(row.rank), readiness: row.readiness, position: position(row.key) },
      pinned: pins.some(({ cardNumber, positionKey }) => cardNumber === row.card && positionKey === row.key),
    })),
    next: rows.length > pageLength && last ? `${last.key} ${last.card}` : "",
  };
}

/** Cards that no assignment needs, fifty a page: those without an office, and those whom another could replace. */
export async function listUnneeded(who: Who | null, code: string, after: string, language: Language) {
  allow(who, may.planScenarios(who));
  const { id, name, revision, outcome } = await scenarioBy(code);
  const rows = await db().scenarioSeat.findMany({
    where: { scenarioId: id, needed: false, cardNumber: { gt: after } },
    orderBy: { cardNumber: "asc" },
    take: pageLength + 1,
  });
  const page = rows.slice(0, pageLength);
  const keys = page.flatMap(({ positionKey }) => positionKey || []);
  const position = await positionsBy(keys, language);
  return {
    ...{ code, name, revision, figures: readOutcome(outcome)?.figures ?? null },
    cards: page.map(({ cardNumber, positionKey }) => ({
      card: cardNumber,
      position: positionKey ? position(positionKey) : null,
    })),
    next: rows.length > pageLength ? (page.at(-1)?.cardNumber ?? "") : "",
  };
}

/** What stays empty whatever one does: groups with fewer people than offices, and positions that nobody chose. */
export async function listEmpty(
  who: Who | null,
  code: string,
  from: { group: number; position: number },
  language: Language,
) {
  allow(who, may.planScenarios(who));
  const row = await scenarioBy(code);
  const outcome = readOutcome(row.outcome);
  const groups = outcome?.short ?? [];
  const nobody = outcome?.nobody ?? [];
  const shown = nobody.slice(from.position, from.position + pageLength);
  const name = await positionsBy(shown, language);
  return {
    ...{ code, name: row.name, figures: outcome?.figures ?? null },
    groups: await namedGroups(groups.slice(from.group, from.group + groupsOnPage), mostNamed, language),
    groupCount: groups.length,
    nextGroup: from.group + groupsOnPage < groups.length ? from.group + groupsOnPage : null,
    nobody: shown.map(name),
    nobodyCount: nobody.length,
    nextNobody: from.position + pageLength < nobody.length ? from.position + pageLength : null,
  };
}

/** The cards that chose a position, with what the scenario gives them: to pin one, or to leave one out. */
export async function findScenarioPosition(
  who: Who | null,
  { code, key, after }: { code: string; key: string; after: string },
  language: Language,
) {
  allow(who, may.planScenarios(who));
  const { id, name, revision } = await scenarioBy(code);
  const position = found(await db().position.findUnique({ where: { key }, include: { body: true } }));
  const [rank, card] = placeIn(after);
  const past = Number(rank) || 0;
  const rows = await db().choice.findMany({
    where: { positionKey: key, OR: [{ rank: { gt: past } }, { rank: past, cardNumber: { gt: card } }] },
    orderBy: [{ rank: "asc" }, { cardNumber: "asc" }],
    take: pageLength + 1,
    select: { cardNumber: true, rank: true, readiness: true },
  });
  const page = rows.slice(0, pageLength);
  const cards = page.map(({ cardNumber }) => cardNumber);
  const seats = await db().scenarioSeat.findMany({ where: { scenarioId: id, cardNumber: { in: cards } } });
  const rules = await db().scenarioRule.findMany({ where: { scenarioId: id } });
  const last = page.at(-1);
  return {
    ...{ code, name, revision, key, seats: position.seats },
    title: titled(position, language),
    body: named(position.body, language),
    left: rules.some((rule) => rule.positionKey === key && rule.cardNumber === null),
    candidates: page.map(({ cardNumber, ...choice }) => {
      const seat = seats.find((one) => one.cardNumber === cardNumber);
      const own = rules.filter((one) => one.cardNumber === cardNumber && (one.positionKey ?? key) === key);
      const given = !seat ? "unknown" : seat.positionKey === key ? "here" : seat.positionKey ? "elsewhere" : "without";
      const rule = own.some(({ kind }) => kind === "pin") ? "pin" : own.length > 0 ? "exclude" : null;
      return { card: cardNumber, ...choice, given, rule } as const;
    }),
    next: rows.length > pageLength && last ? `${last.rank} ${last.cardNumber}` : "",
  };
}
