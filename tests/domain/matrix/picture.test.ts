import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { workLanguages, yearBands } from "~/domain/matrix/answers";
import { kinds, levels, regionCodes } from "~/domain/matrix/catalogue";
import { choosePosition, moveUp, withdrawChoice } from "~/domain/matrix/choosing.server";
import { filtersPeople, gridSchema, type GridFilter } from "~/domain/matrix/filters.schema";
import { listExtremes, listRegionShares, readGrid } from "~/domain/matrix/grid.server";
import { findCandidates, listCell } from "~/domain/matrix/listing-candidates.server";
import { listDistricts } from "~/domain/matrix/listing-districts.server";
import { sumOf } from "~/domain/matrix/marks";
import { currentPicture } from "~/domain/matrix/picture.server";
import { readinesses } from "~/domain/matrix/readiness";
import { residences } from "~/domain/matrix/residence";
import { removeCard } from "~/domain/matrix/removing-card.server";
import { stateResidence } from "~/domain/matrix/residence.server";
import { noteMatrixChange } from "~/domain/matrix/changes.server";
import { spheres } from "~/domain/spheres";
import { db, transaction } from "~/platform/db.server";
import { Chance } from "../../../prisma/seed/chance";
import { member, type Person } from "../../cast";
import { elsewhere, useDatabase } from "../../database";

useDatabase();

let organizer: Person;
let districts: string[];

beforeAll(async () => {
  organizer = await member("organizer");
  districts = (await db().district.findMany()).map(({ key }) => key);
});

type Card = Awaited<ReturnType<typeof everything>>["cards"][number];

async function everything() {
  return {
    positions: await db().position.findMany({ include: { body: true }, orderBy: [{ sort: "asc" }, { key: "asc" }] }),
    cards: await db().card.findMany({ include: { choices: true, languages: true } }),
  };
}

/** Cards with answers and choices as chance has them, in place of those that were there. */
async function fill(chance: Chance, count: number): Promise<void> {
  const positions = await db().position.findMany();
  const few = chance.shuffled(positions).slice(0, 60);
  const maybe = (words: readonly string[]) => (chance.happens(0.8) ? chance.pick(words) : "");
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    await tx.card.deleteMany({});
    await tx.position.updateMany({ data: { retiredOn: null, candidateCount: 0 } });
    await tx.position.updateMany({
      where: { key: { in: few.slice(0, 5).map(({ key }) => key) } },
      data: { retiredOn: "2026-01-01" },
    });
    for (let i = 0; i < count; i += 1) {
      const own = [0, 1, 2, 3, 4].map(() => chance.pick(chance.happens(0.5) ? few : positions).key);
      const keys = [...new Set(own)].slice(0, Math.floor(chance.next() * 6));
      await tx.card.create({
        data: {
          ...{ number: `R-${i}-${count}`, holderTag: `${i}`, residence: chance.pick(residences) },
          ...{ service: maybe(yearBands), management: maybe(yearBands) },
          choices: {
            create: keys.map((positionKey, at) => ({
              ...{ positionKey, rank: at + 1, readiness: chance.pick(readinesses) },
            })),
          },
          languages: {
            create: chance
              .shuffled(workLanguages)
              .slice(0, 3)
              .map((language) => ({ language, level: "working" })),
          },
        },
      });
    }
    await tx.$executeRaw`UPDATE "Position" SET "candidateCount" =
      (SELECT COUNT(*) FROM "Choice" WHERE "Choice"."positionKey" = "Position"."key")`;
  });
}

function randomFilter(chance: Chance): GridFilter {
  const some = <W extends string>(words: readonly W[], often = 0.25) =>
    chance.happens(often) ? chance.pick(words) : "";
  return gridSchema.parse({
    ...{ kind: some(kinds), region: some([...regionCodes, "none"]), level: some(levels), sphere: some(spheres) },
    ...{ readiness: some(readinesses), residence: some(residences), language: some(workLanguages) },
    ...{ service: some(yearBands), management: some(yearBands), by: some(["sphere", "region"], 0.5) },
    ...{ scope: some(["districts"], 0.1), district: some(districts, 0.05) },
  });
}

/** What a filter shows, counted the slow way. */
function plain({ positions, cards }: Awaited<ReturnType<typeof everything>>, filter: GridFilter) {
  const fits = positions.filter(
    ({ retiredOn, level, body }) =>
      !retiredOn &&
      (!filter.kind || body.kind === filter.kind) &&
      (!filter.region || (filter.region === "none" ? !body.regionCode : body.regionCode === filter.region)) &&
      (!filter.sphere || body.sphere === filter.sphere) &&
      (!filter.level || level === filter.level) &&
      (!filter.scope || body.districtKey) &&
      (!filter.district || body.districtKey === filter.district),
  );
  const people = cards.filter(
    (card: Card) =>
      (!filter.residence || card.residence === filter.residence) &&
      (!filter.service || card.service === filter.service) &&
      (!filter.management || card.management === filter.management) &&
      (!filter.language || card.languages.some(({ language }) => language === filter.language)),
  );
  const chosen = people.flatMap(({ number, choices }) =>
    choices
      .filter(({ readiness }) => !filter.readiness || readiness === filter.readiness)
      .map((choice) => ({ ...choice, number })),
  );
  const open = new Set(fits.map(({ key }) => key));
  const counted = chosen.filter(({ positionKey }) => open.has(positionKey));
  const keys = new Set(counted.map(({ positionKey }) => positionKey));
  return {
    counts: {
      positions: fits.length,
      chosen: keys.size,
      candidates: counted.length,
      seats: fits.reduce((sum, { seats }) => sum + seats, 0),
    },
    people: new Set(counted.map(({ number }) => number)).size,
    chosen,
    counted,
  };
}

describe("every filter ties out with a plain count", () => {
  it.each([1, 2, 3])("on random cards, %i", async (seed) => {
    const chance = new Chance(`picture ${seed}`);
    await fill(chance, 120);
    const all = await everything();
    for (let i = 0; i < 40; i += 1) {
      const filter = i === 0 ? gridSchema.parse({}) : randomFilter(chance);
      const wanted = plain(all, filter);
      const grid = await readGrid(organizer, filter, "be");
      expect([grid.total, grid.people]).toEqual([wanted.counts, wanted.people]);
      expect(sumOf(grid.columns)).toEqual(wanted.counts);
      const rows = [...grid.rows];
      for (let { next } = grid; next;) {
        const page = await readGrid(organizer, { ...filter, after: next }, "be");
        expect(page.total).toEqual(wanted.counts);
        rows.push(...page.rows);
        next = page.next;
      }
      expect(new Set(rows.map(({ group, id }) => `${group}:${id}`)).size).toBe(rows.length);
      expect(sumOf(rows.map(({ total }) => total))).toEqual(wanted.counts);
      for (const row of grid.rows) expect(sumOf(row.cells.flatMap((cell) => cell ?? []))).toEqual(row.total);
      const cell = await listCell(organizer, filter, "ru");
      expect([cell.counts, cell.people]).toEqual([wanted.counts, wanted.people]);
      for (const { key, candidates, firsts } of cell.positions) {
        const own = wanted.chosen.filter(({ positionKey }) => positionKey === key);
        expect([candidates, firsts]).toEqual([own.length, own.filter(({ rank }) => rank === 1).length]);
      }
      const most = (await listExtremes(organizer, filter, "en")).wanted[0];
      const counts = new Map<string, number>();
      for (const { positionKey } of wanted.counted) counts.set(positionKey, (counts.get(positionKey) ?? 0) + 1);
      expect(most?.candidates ?? 0).toBe(Math.max(0, ...counts.values()));
      if (!most) continue;
      const found = await findCandidates(organizer, most.key, filter, "en");
      const own = wanted.chosen.filter(({ positionKey }) => positionKey === most.key);
      expect(found.choices.map(({ cardNumber }) => cardNumber).sort()).toEqual(own.map(({ number }) => number).sort());
      expect(found.fit).toBe(filtersPeople(filter) ? own.length : null);
    }
  });

  it("regions and districts too", async () => {
    const chance = new Chance("districts");
    await fill(chance, 150);
    const all = await everything();
    for (const some of [{}, { language: "pl" }, { sphere: "justice", readiness: "now" }]) {
      const filter = gridSchema.parse(some);
      const country = await listDistricts(organizer, filter, "be");
      expect(country.people).toBe(plain(all, filter).people);
      expect(country.regions).toHaveLength(7);
      for (const region of country.regions) {
        expect(region).toMatchObject(plain(all, { ...filter, region: region.code as GridFilter["region"] }).counts);
        for (const district of region.districts) {
          expect(district).toMatchObject(plain(all, { ...filter, district: district.key }).counts);
        }
      }
      for (const share of await listRegionShares(organizer, filter, "be")) {
        expect(share).toMatchObject(plain(all, { ...filter, region: share.code as GridFilter["region"] }).counts);
      }
      expect(country.regions.flatMap((region) => region.districts)).toHaveLength(districts.length);
    }
  });

  it("rows by sphere and by region hold each body once", async () => {
    for (const by of ["sphere", "region"] as const) {
      const grid = await readGrid(organizer, gridSchema.parse({ by }), "en");
      expect(grid.total.positions).toBe(await db().position.count({ where: { retiredOn: null } }));
      expect(new Set(grid.rows.map(({ id }) => id)).size).toBe(grid.rows.length);
      expect(grid.rows.every(({ group }) => group === (by === "sphere" ? "sphere" : "allOfRegion"))).toBe(true);
    }
  });
});

describe("what was committed is seen at once", () => {
  let holder: Person;
  const key = "ministry-health.minister";
  const candidates = async () =>
    (await listCell(organizer, gridSchema.parse({ body: "ministry-health" }), "en")).positions.find(
      (position) => position.key === key,
    )!.candidates;

  beforeAll(() => fill(new Chance("fresh"), 30));
  beforeEach(async () => {
    holder = await member("participant");
  });

  /** The picture as it is kept and as it would be read anew say the same. */
  async function sameAsAnew(): Promise<void> {
    const kept = await currentPicture();
    const counts = [...kept.positions.candidates];
    await transaction((tx) => noteMatrixChange(tx));
    const anew = await currentPicture();
    expect(anew).not.toBe(kept);
    expect([...anew.positions.candidates]).toEqual(counts);
    const rows = await db().position.findMany({ select: { key: true, candidateCount: true } });
    for (const row of rows) expect(counts[anew.positions.at.get(row.key)!]).toBe(row.candidateCount);
  }

  it("a choice of this process, without all being read anew", async () => {
    const before = await candidates();
    const kept = await currentPicture();
    await choosePosition(holder, { position: key, readiness: "now", rank: 1, revision: 0 });
    expect(await candidates()).toBe(before + 1);
    await choosePosition(holder, { position: "ministry-finance.minister", readiness: "now", rank: 1, revision: 1 });
    await moveUp(holder, { position: key, revision: 2 });
    await stateResidence(holder, "abroad");
    expect(await currentPicture()).toBe(kept);
    const filter = gridSchema.parse({ body: "ministry-health", residence: "abroad", readiness: "now" });
    const wanted = plain(await everything(), filter).chosen.filter(({ positionKey }) => positionKey === key);
    const line = (await listCell(organizer, filter, "en")).positions.find((position) => position.key === key)!;
    expect([line.candidates, line.firsts]).toEqual([wanted.length, wanted.filter(({ rank }) => rank === 1).length]);
    await withdrawChoice(holder, { position: key, revision: 3 });
    expect(await candidates()).toBe(before);
    await sameAsAnew();
  });

  it("a card that is erased", async () => {
    await choosePosition(holder, { position: key, readiness: "now", rank: 1, revision: 0 });
    const before = await candidates();
    await transaction((tx) => removeCard(tx, holder.id));
    expect(await candidates()).toBe(before - 1);
    await sameAsAnew();
  });

  it("a choice by another connection", async () => {
    const before = await candidates();
    await elsewhere(`BEGIN;
      INSERT INTO "Card" ("number", "holderTag", "residence") VALUES ('R-OTHER-22', 'other', 'abroad');
      INSERT INTO "Choice" ("cardNumber", "positionKey", "rank", "readiness") VALUES ('R-OTHER-22', '${key}', 1, 'now');
      UPDATE "Position" SET "candidateCount" = "candidateCount" + 1 WHERE "key" = '${key}';
      UPDATE "Counter" SET "value" = "value" + 1 WHERE "name" = 'matrix';
      COMMIT;`);
    expect(await candidates()).toBe(before + 1);
    await sameAsAnew();
  });

  it("nothing of what was taken back, also where its number is given to another change", async () => {
    const before = await candidates();
    const refused = transaction(async (tx) => {
      await noteMatrixChange(tx, "R-1-30");
      await tx.choice.deleteMany({});
      // What is read meanwhile shows nothing of it.
      expect(await candidates()).toBe(before);
      throw new Error("taken back");
    });
    await expect(refused).rejects.toThrow("taken back");
    expect(await candidates()).toBe(before);
    await elsewhere(`BEGIN;
      INSERT INTO "Card" ("number", "holderTag", "residence") VALUES ('R-AGAIN-22', 'again', 'abroad');
      INSERT INTO "Choice" ("cardNumber", "positionKey", "rank", "readiness") VALUES ('R-AGAIN-22', '${key}', 1, 'now');
      UPDATE "Position" SET "candidateCount" = "candidateCount" + 1 WHERE "key" = '${key}';
      UPDATE "Counter" SET "value" = "value" + 1 WHERE "name" = 'matrix';
      COMMIT;`);
    expect(await candidates()).toBe(before + 1);
  });

  it("a retired position", async () => {
    const filter = gridSchema.parse({ body: "ministry-health" });
    const { positions } = (await readGrid(organizer, filter, "en")).total;
    await transaction(async (tx) => {
      await noteMatrixChange(tx);
      await tx.position.update({ where: { key }, data: { retiredOn: "2026-02-02" } });
    });
    expect((await readGrid(organizer, filter, "en")).total.positions).toBe(positions - 1);
  });

  it("is read anew once for all who ask at the same time", async () => {
    await transaction((tx) => noteMatrixChange(tx));
    const pictures = await Promise.all([1, 2, 3, 4].map(() => currentPicture()));
    expect(new Set(pictures).size).toBe(1);
  });
});

it("takes what is right of a hostile address", async () => {
  const hostile = gridSchema.parse({
    ...{ kind: "__proto__", region: "BY-XX", level: "' OR 1=1", sphere: "constructor", by: "body" },
    ...{ readiness: "later", residence: "Minsk", language: "xx", service: "40", management: "toString" },
    ...{ scope: "all", district: "%_'--".repeat(50), body: '\'; DROP TABLE "Card"', after: "nothing\u0000" },
  });
  expect(Object.entries(hostile).filter(([, value]) => value)).toHaveLength(3);
  expect((await readGrid(organizer, hostile, "be")).rows).toEqual([]);
  expect((await listCell(organizer, hostile, "be")).positions).toEqual([]);
  const wide = gridSchema.parse({ after: "' OR 1=1" });
  expect((await listCell(organizer, wide, "be")).positions).toHaveLength(50);
  expect((await findCandidates(organizer, "ministry-finance.minister", wide, "be")).fit).toBeNull();
});

it("pages through the candidates of a position, each once, with the filter", async () => {
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    for (let i = 0; i < 120; i += 1) {
      await tx.card.create({
        data: {
          ...{ number: `R-PAGE${i}-22`, holderTag: `page ${i}`, residence: i % 2 ? "abroad" : "unsaid" },
          choices: { create: [{ positionKey: "ministry-justice.minister", rank: 1 + (i % 5), readiness: "now" }] },
        },
      });
    }
  });
  for (const residence of ["", "abroad"] as const) {
    const seen: string[] = [];
    let after = "";
    do {
      const filter = gridSchema.parse({ residence, after });
      const page = await findCandidates(organizer, "ministry-justice.minister", filter, "be");
      expect(page.choices.length).toBeLessThanOrEqual(50);
      seen.push(...page.choices.map(({ cardNumber }) => cardNumber));
      after = page.next;
    } while (after);
    const cards = await db().card.count({
      where: { choices: { some: { positionKey: "ministry-justice.minister" } }, ...(residence && { residence }) },
    });
    expect([seen.length, new Set(seen).size]).toEqual([cards, cards]);
  }
});
