import { beforeAll, describe, expect, it } from "vitest";
import { listBodies, listWaysIn } from "~/domain/matrix/browsing.server";
import { choosePosition, withdrawChoice } from "~/domain/matrix/choosing.server";
import { type Browse, browseSchema } from "~/domain/matrix/filters.schema";
import { findBody, findDistrict, findPosition } from "~/domain/matrix/finding-position.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { useStillClock } from "../../still-clock";

useDatabase();
useStillClock();

let who: Person;
const chair = "district-excom-brest.district-chair";

beforeAll(async () => {
  who = await member("participant");
});

const part = (asked: Partial<Browse>): Browse =>
  browseSchema.parse({ kind: "", region: "", sphere: "", after: "", ...asked });
const bodies = (asked: Partial<Browse>) => listBodies(who, part(asked), "en");

describe("the ways in", () => {
  it("tie out: kinds and spheres hold every open position, regions those that have one", async () => {
    const ways = await listWaysIn(who, "en");
    const sum = (list: { offer: { positions: number } }[]) => list.reduce((all, { offer }) => all + offer.positions, 0);
    const open = await db().position.count({ where: { retiredOn: null } });
    expect(ways.all).toEqual({ positions: open, nobody: open });
    expect([sum(ways.kinds), sum(ways.spheres)]).toEqual([open, open]);
    expect(sum(ways.regions)).toBe(await db().position.count({ where: { body: { regionCode: { not: null } } } }));
    expect(ways.regions).toHaveLength(7);
  });

  it("follow each choice within ten seconds", async () => {
    let later = 0;
    const nobody = async () => {
      moveClock((later += 10_001));
      return (await listWaysIn(who, "en")).all.nobody;
    };
    const before = await nobody();
    await choosePosition(who, { position: chair, rank: 1, readiness: "now", revision: 0 });
    expect(await nobody()).toBe(before - 1);
    await withdrawChoice(who, { position: chair, revision: 1 });
    expect(await nobody()).toBe(before);
  });
});

describe("a part of the catalogue", () => {
  it("lists the bodies of a kind, and leads to those of districts by region", async () => {
    const central = await bodies({ kind: "central" });
    expect(central.bodies.map(({ name }) => name)).toContain("Ministry of Health");
    expect([central.districts, central.regions]).toEqual([[], []]);
    const local = await bodies({ kind: "local" });
    expect(local.regions).toHaveLength(6);
    expect(local.bodies.some(({ key }) => key.startsWith("district-"))).toBe(false);
  });

  it("lists all districts of a region, in the alphabet, with their bodies", async () => {
    const brest = await bodies({ region: "BY-BR" });
    expect(brest.region).toBe("Brest Region");
    expect(brest.districts).toHaveLength(16);
    expect(brest.districts.map(({ name }) => name)).toEqual(
      brest.districts.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "en")),
    );
    expect(brest.districts.every(({ bodies: own }) => own.length === 4)).toBe(true);
    const courts = await bodies({ region: "BY-BR", kind: "judicial", sphere: "justice" });
    expect(courts.districts[0]?.bodies.map(({ key }) => key.split("-")[1])).toEqual(["court", "prosecutor"]);
  });

  it("leads to every open position of an open body by each of the three ways", async () => {
    const ways = await listWaysIn(who, "en");
    const all = (await db().body.findMany()).map(({ key }) => key).sort();
    const reach = async (asked: Partial<Browse>): Promise<string[]> => {
      const found = await bodies(asked);
      const behind = await Promise.all(
        found.regions.map(async ({ code }) => {
          const { districts } = await bodies({ ...asked, region: code as Browse["region"] });
          return districts.flatMap((district) => district.bodies);
        }),
      );
      return [...found.bodies, ...found.districts.flatMap((district) => district.bodies), ...behind.flat()].map(
        ({ key }) => key,
      );
    };
    const byKind = await Promise.all(ways.kinds.map(({ kind }) => reach({ kind })));
    const bySphere = await Promise.all(ways.spheres.map(({ sphere }) => reach({ sphere })));
    const byRegion = await Promise.all(
      [...ways.regions.map(({ code }) => code), "none"].map((region) => reach({ region: region as Browse["region"] })),
    );
    expect(byKind.flat().sort()).toEqual(all);
    expect(bySphere.flat().sort()).toEqual(all);
    expect(byRegion.flat().sort()).toEqual(all);
  });

  it("goes by pages of a hundred", async () => {
    const many = Array.from({ length: 130 }, (_, i) => ({
      ...{ key: `many-${i}`, kind: "diplomatic", sphere: "foreign", sort: 900_000 + i },
      ...{ nameBe: `Б ${i}`, nameRu: `Б ${i}`, nameEn: `B ${i}` },
    }));
    await db().body.createMany({ data: many });
    await db().position.createMany({
      data: many.map(({ key }, i) => ({
        ...{ key: `${key}.consul`, bodyKey: key, level: "diplomat", how: "appointed", seats: 1, sort: i },
        ...{ titleBe: "Консул", titleRu: "Консул", titleEn: "Consul", searchText: " konsul |" },
      })),
    });
    const first = await bodies({ kind: "diplomatic" });
    expect(first.bodies).toHaveLength(100);
    const second = await bodies({ kind: "diplomatic", after: first.next });
    expect(second.next).toBe("");
    const keys = [...first.bodies, ...second.bodies].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain("many-129");
    await db().position.deleteMany({ where: { bodyKey: { startsWith: "many-" } } });
    await db().body.deleteMany({ where: { key: { startsWith: "many-" } } });
  });

  it("is empty where nothing fits, and refuses nothing that was typed by hand", async () => {
    const none = await bodies({ kind: "diplomatic", region: "BY-BR" });
    expect([none.bodies, none.districts, none.regions]).toEqual([[], [], []]);
    expect((await bodies({ kind: "central", after: "no.such" })).bodies.length).toBeGreaterThan(50);
  });
});

describe("a body and a district", () => {
  it("show their positions by level", async () => {
    const body = await findBody(who, "ministry-health", "be");
    expect(body?.name).toBe("Міністэрства аховы здароўя Рэспублікі Беларусь");
    expect(body?.levels.map(({ level }) => level)).toEqual([
      ...["leadership", "deputy_leadership", "unit_head", "deputy_unit_head", "adviser", "specialist"],
    ]);
    const district = await findDistrict(who, "brest", "en");
    expect(district?.region.code).toBe("BY-BR");
    expect(district?.bodies).toHaveLength(4);
    expect(district?.bodies[0]?.positions.map(({ key }) => key)).toContain(chair);
    expect(await findBody(who, "no-such", "en")).toBeNull();
    expect(await findDistrict(who, "no-such", "en")).toBeNull();
  });

  it("show nothing to choose once they are retired", async () => {
    await db().body.update({ where: { key: "embassy" }, data: { retiredOn: "2026-01-01" } });
    expect(await findBody(who, "embassy", "en")).toMatchObject({ retired: true, levels: [] });
    expect((await bodies({ kind: "diplomatic" })).bodies.map(({ key }) => key)).not.toContain("embassy");
    expect(await findPosition(who, "embassy.ambassador", "en")).toMatchObject({ retired: true, state: "retired" });
    await db().body.update({ where: { key: "embassy" }, data: { retiredOn: null } });
    await db().position.update({ where: { key: "embassy.consul" }, data: { retiredOn: "2026-01-01" } });
    const shown = (await findBody(who, "embassy", "en"))?.levels.flatMap(({ positions }) => positions);
    expect(shown?.map(({ key }) => key)).not.toContain("embassy.consul");
    await db().position.update({ where: { key: "embassy.consul" }, data: { retiredOn: null } });
  });
});

describe("a position", () => {
  it("says what it is and does in three languages, and what is near it", async () => {
    for (const [language, words] of [
      ["be", "Кіруе выканаўчай уладай раёна"],
      ["ru", "Руководит исполнительной властью района"],
      ["en", "Leads the executive of a district"],
    ] as const) {
      expect((await findPosition(who, chair, language))?.about).toContain(words);
    }
    const found = (await findPosition(who, chair, "en"))!;
    expect(found).toMatchObject({ level: "leadership", how: "appointed", seats: 1, state: "open", retired: false });
    expect(found.inBody.every(({ bodyKey, key }) => bodyKey === "district-excom-brest" && key !== chair)).toBe(true);
    expect(found.elsewhere).toHaveLength(8);
    for (const { key, bodyKey } of found.elsewhere) {
      expect(key.endsWith(".district-chair")).toBe(true);
      expect((await db().body.findUniqueOrThrow({ where: { key: bodyKey } })).regionCode).toBe("BY-BR");
    }
    const minister = await findPosition(who, "ministry-health.minister", "en");
    expect(minister?.elsewhere.every(({ key }) => key.endsWith(".minister"))).toBe(true);
    const governor = await findPosition(who, "region-excom-br.region-chair", "en");
    expect(governor?.elsewhere).toHaveLength(5);
    expect(await findPosition(who, "no.such", "en")).toBeNull();
  });

  it("tells bands, never numbers, and orders neighbours by nothing that would tell them", async () => {
    const keys = ["biaroza", "ivacevicy", "pinsk"].map((district) => `district-excom-${district}.district-chair`);
    const [first, second, third] = keys as [string, string, string];
    await db().position.update({ where: { key: first }, data: { candidateCount: 4 } });
    await db().position.update({ where: { key: second }, data: { candidateCount: 1 } });
    await db().position.update({ where: { key: third }, data: { candidateCount: 7919 } });
    const all = await db().position.findMany({
      where: { key: { endsWith: ".district-chair" }, body: { regionCode: "BY-BR" }, NOT: { key: { in: keys } } },
    });
    const others = all.filter(({ key }) => key !== chair).slice(3);
    await db().position.updateMany({
      where: { key: { in: others.map(({ key }) => key) } },
      data: { retiredOn: "2026-01-01" },
    });
    const found = (await findPosition(who, chair, "en"))!;
    expect(found.elsewhere.map(({ band }) => band)).toEqual(["nobody", "nobody", "nobody", "few", "few", "many"]);
    expect(found.elsewhere.slice(3).map(({ key }) => key)).toEqual([first, second, third]);
    expect(JSON.stringify(found)).not.toMatch(/7919|candidateCount/);
    await db().position.updateMany({ where: { key: { in: keys } }, data: { candidateCount: 0 } });
    await db().position.updateMany({ where: { key: { in: others.map(({ key }) => key) } }, data: { retiredOn: null } });
  });

  it("knows whether it stands on the card already, and whether a line is free", async () => {
    const one = await member("participant");
    const titles = ["minister", "first-deputy-minister", "deputy-minister", "press-secretary", "consultant"];
    for (const [i, title] of titles.entries()) {
      await choosePosition(one, { position: `ministry-sport.${title}`, rank: 1, readiness: "now", revision: i });
    }
    expect((await findPosition(one, "ministry-sport.minister", "en"))?.state).toBe("own");
    expect((await findPosition(one, chair, "en"))?.state).toBe("full");
    expect((await findPosition(who, "ministry-sport.minister", "en"))?.state).toBe("open");
  });

  it("is for members alone", async () => {
    const applicant = await member("applicant");
    const reads = [
      (by: Person | null) => listWaysIn(by, "en"),
      (by: Person | null) => listBodies(by, part({ kind: "central" }), "en"),
      (by: Person | null) => findBody(by, "embassy", "en"),
      (by: Person | null) => findDistrict(by, "brest", "en"),
      (by: Person | null) => findPosition(by, chair, "en"),
    ];
    for (const reading of reads) {
      await expect(reading(applicant)).rejects.toMatchObject({ status: 403 });
      await expect(reading(null)).rejects.toMatchObject({ status: 401 });
    }
  });
});

it("says of every position of the files what it does, in three languages and no two alike", async () => {
  const rows = await db().position.findMany();
  const lacking = rows.filter((row) =>
    [row.aboutBe, row.aboutRu, row.aboutEn].some((text) => !/^.{30,160}\.$/.test(text)),
  );
  expect(lacking.map(({ key }) => key)).toEqual([]);
  const titles = new Set(rows.map(({ key }) => key.split(".")[1]));
  expect(new Set(rows.map(({ aboutBe }) => aboutBe)).size).toBe(titles.size);
});
