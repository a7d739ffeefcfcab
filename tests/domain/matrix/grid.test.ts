import { beforeAll, expect, it } from "vitest";
import { gridSchema, type GridFilter, searchSchema } from "~/domain/matrix/filters.schema";
import { listExtremes, listRegionShares, readGrid } from "~/domain/matrix/grid.server";
import { findCandidates, listCell } from "~/domain/matrix/listing-candidates.server";
import { sumOf } from "~/domain/matrix/marks";
import { listPositions } from "~/domain/matrix/searching-positions.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;
let participant: Person;

const filter = (some: Record<string, string | undefined> = {}) => gridSchema.parse(some);
const search = (some: Record<string, string>) => searchSchema.parse(some);

beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
  const positions = await db().position.findMany({ orderBy: { sort: "asc" } });
  const card = (number: string, keys: string[]) =>
    db().card.create({
      data: {
        number,
        holderTag: number,
        residence: "abroad",
        choices: { create: keys.map((positionKey, i) => ({ positionKey, rank: i + 1, readiness: "now" })) },
      },
    });
  for (let i = 0; i < 40; i += 1) {
    const keys = [0, 1, 2].map((n) => positions[(i * 37 + n * n * 91) % (n === 0 ? 9 : positions.length)]!.key);
    await card(`R-TES${i}-22`, [...new Set(keys)]);
  }
  await db().$executeRaw`
    UPDATE "Position" SET "candidateCount" =
      (SELECT COUNT(*) FROM "Choice" WHERE "Choice"."positionKey" = "Position"."key")`;
  await db().position.update({ where: { key: positions[2]!.key }, data: { retiredOn: "2026-01-01" } });
});

async function plain({ kind, region, sphere, level, scope }: GridFilter) {
  const rows = await db().position.findMany({ include: { body: true, choices: true } });
  const fit = rows.filter(
    ({ retiredOn, level: own, body }) =>
      !retiredOn &&
      (!kind || body.kind === kind) &&
      (!region || (region === "none" ? !body.regionCode : body.regionCode === region)) &&
      (!sphere || body.sphere === sphere) &&
      (!level || own === level) &&
      (!scope || body.districtKey),
  );
  return {
    positions: fit.length,
    chosen: fit.filter(({ choices }) => choices.length > 0).length,
    candidates: fit.reduce((sum, { choices }) => sum + choices.length, 0),
    seats: fit.reduce((sum, { seats }) => sum + seats, 0),
  };
}

it.each([
  {},
  { kind: "central" },
  { kind: "judicial" },
  { kind: "local" },
  { kind: "local", region: "BY-BR" },
  { region: "BY-HM" },
  { region: "none" },
  { sphere: "justice" },
  { level: "leadership" },
  { kind: "judicial", region: "BY-VI", scope: "districts" },
  { kind: "diplomatic", region: "BY-BR" },
])("totals tie out with a plain count: %o", async (some) => {
  const wanted = await plain(filter(some));
  const grid = await readGrid(organizer, filter(some), "en");
  expect(grid.total).toEqual(wanted);
  expect(sumOf(grid.columns)).toEqual(wanted);
  expect(sumOf(grid.rows.map(({ total }) => total))).toEqual(wanted);
  for (const row of grid.rows) expect(sumOf(row.cells.flatMap((cell) => cell ?? []))).toEqual(row.total);
  expect((await listCell(organizer, filter(some), "en")).counts).toEqual(wanted);
});

it("goes from kinds and regions to bodies, each body once", async () => {
  const first = await readGrid(organizer, filter(), "en");
  expect(first.rows.length).toBeLessThan(20);
  expect(first.rows.filter(({ group }) => group === "region")).toHaveLength(8);
  expect(first.levels).toHaveLength(10);
  const local = await readGrid(organizer, filter({ kind: "local", region: "BY-BR" }), "be");
  expect(local.rows).toHaveLength(16 * 2 + 1);
  expect(local.rows.map(({ name }) => name)).toContain("Брэсцкі раённы выканаўчы камітэт");
});

it("gives the share of each region as a plain count does", async () => {
  for (const region of await listRegionShares(organizer, filter(), "en")) {
    expect(region).toMatchObject(await plain(filter({ region: region.code })));
  }
});

it("lists the emptiest bodies and the most wanted positions", async () => {
  const { emptiest, wanted } = await listExtremes(organizer, filter({ kind: "central" }), "en");
  const empty = emptiest.map(({ positions, chosen }) => positions - chosen);
  expect(empty).toEqual([...empty].sort((a, b) => b - a));
  const best = await db().position.findFirst({ where: { retiredOn: null }, orderBy: { candidateCount: "desc" } });
  expect(wanted[0]!.candidates).toBe(best!.candidateCount);
});

it("shows a cell's positions page by page, retired ones that are still chosen, and a position's cards by rank", async () => {
  const seen: string[] = [];
  let after = "";
  do {
    const cell = await listCell(organizer, filter({ kind: "central", after }), "ru");
    seen.push(...cell.positions.map(({ key }) => key));
    after = cell.next;
  } while (after);
  const wanted = await db().position.findMany({ where: { body: { kind: "central" } } });
  expect([...seen].sort()).toEqual(wanted.map(({ key }) => key).sort());
  const retired = await db().position.findFirstOrThrow({ where: { retiredOn: { not: null } } });
  const { position, choices } = await findCandidates(organizer, retired.key, filter(), "ru");
  expect(position).toMatchObject({ retired: true, candidates: choices.length });
  expect(choices.map(({ rank }) => rank)).toEqual(choices.map(({ rank }) => rank).sort());
});

it("is for organizers alone", async () => {
  for (const asker of [participant, await member("applicant"), await member("moderator")]) {
    for (const deed of [
      () => readGrid(asker, filter(), "en"),
      () => listRegionShares(asker, filter(), "en"),
      () => listExtremes(asker, filter(), "en"),
      () => listCell(asker, filter(), "en"),
      () => findCandidates(asker, "ministry-health.minister", filter(), "en"),
    ]) {
      await expect(deed()).rejects.toMatchObject({ status: 403 });
    }
  }
});

it.each([
  ["міністр здароўя"],
  ["министр здравоохранения"],
  ["minister health"],
  ["МИНИСТР здароуя"],
  ["мініст здраво"],
])("finds the Minister of Health by %s", async (q) => {
  const { positions } = await listPositions(participant, search({ q }), "be");
  expect(positions.map(({ key }) => key)).toContain("ministry-health.minister");
});

it.each([
  ["магілёўскі раённы выканаўчы", "mahiliou"],
  ["магилеуски раенны выканаучы", "mahiliou"],
  ["Берёзовский исполнительный", "biaroza"],
  ["березовский исполнительный", "biaroza"],
  ["Mahiliou District Executive", "mahiliou"],
])("finds district offices by %s", async (q, district) => {
  const { positions } = await listPositions(participant, search({ q }), "ru");
  expect(positions.map(({ key }) => key)).toContain(`district-excom-${district}.district-chair`);
});

it("goes through all open positions twenty at a time, each once, and tells no numbers", async () => {
  const seen: string[] = [];
  let after = "";
  do {
    const page = await listPositions(participant, search({ kind: "central", after }), "en");
    expect(page.positions.length).toBeLessThanOrEqual(20);
    for (const position of page.positions) expect(Object.keys(position)).not.toContain("candidateCount");
    seen.push(...page.positions.map(({ key }) => key));
    after = page.next;
  } while (after);
  const open = await db().position.count({ where: { retiredOn: null, body: { kind: "central" } } });
  expect([seen.length, new Set(seen).size]).toEqual([open, open]);
});

it("takes what is right of an address and leaves the rest", async () => {
  expect(search({ kind: "nonsense", region: "BY-XX", level: "judge", sphere: "'", q: "x".repeat(500) })).toMatchObject({
    kind: "",
    region: "",
    level: "judge",
    sphere: "",
    q: "x".repeat(100),
  });
  expect((await listPositions(participant, search({ q: "%_' --" }), "en")).count).toBeGreaterThan(1000);
  expect((await listPositions(participant, search({ q: "jabberwocky" }), "en")).positions).toEqual([]);
});
