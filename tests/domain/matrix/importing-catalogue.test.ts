import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kinds, levels, regionCodes } from "~/domain/matrix/catalogue";
import type { CatalogueFiles } from "~/domain/matrix/catalogue-files";
import { importCatalogue, writeCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { spheres } from "~/domain/spheres";
import { db, transaction } from "~/platform/db.server";
import { useDatabase } from "../../database";

useDatabase();

function files(): CatalogueFiles {
  const read = (name: keyof CatalogueFiles): unknown =>
    JSON.parse(readFileSync(`prisma/catalogue/${name}.json`, "utf8"));
  return {
    bodies: read("bodies"),
    positions: read("positions"),
    regions: read("regions"),
    districts: read("districts"),
  } as CatalogueFiles;
}

async function all() {
  return { bodies: await db().body.findMany(), positions: await db().position.findMany({ orderBy: { key: "asc" } }) };
}

it("holds every position of the files, every district and only known words", async () => {
  const { bodies, positions } = await all();
  expect(new Set(positions.map(({ key }) => key.split(".")[1])).size).toBe(117);
  expect(await db().district.count()).toBe(118);
  expect((await db().region.findMany()).map(({ code }) => code).sort()).toEqual([...regionCodes].sort());
  expect(bodies.filter(({ key }) => key.startsWith("district-excom-"))).toHaveLength(118);
  for (const body of bodies) {
    expect(kinds).toContain(body.kind);
    expect(spheres).toContain(body.sphere);
  }
  expect(new Set(positions.map(({ level }) => level))).toEqual(new Set(levels));
  const named = bodies.flatMap(({ nameBe, nameRu, nameEn }) => [`be ${nameBe}`, `ru ${nameRu}`, `en ${nameEn}`]);
  expect(new Set(named).size).toBe(named.length);
});

it("names the bodies of a district in three languages", async () => {
  const names = async (key: string) => {
    const body = await db().body.findUniqueOrThrow({ where: { key } });
    return [body.nameBe, body.nameRu, body.nameEn];
  };
  expect(await names("district-excom-brest")).toEqual([
    "Брэсцкі раённы выканаўчы камітэт",
    "Брестский районный исполнительный комитет",
    "Brest District Executive Committee",
  ]);
  expect(await names("district-court-buda-kasaliova")).toEqual([
    "Суд Буда-Кашалёўскага раёна",
    "Суд Буда-Кошелёвского района",
    "Court of Buda-Kašaliova District",
  ]);
  expect(await names("city-district-administration-hm")).toEqual([
    "Адміністрацыі раёнаў горада Мінска",
    "Администрации районов города Минска",
    "City district administrations of Minsk",
  ]);
});

it("puts bodies into the spheres that people would look in", async () => {
  const sphere = async (key: string) => (await db().body.findUniqueOrThrow({ where: { key } })).sphere;
  expect(await sphere("ministry-health")).toBe("health");
  expect(await sphere("ministry-finance")).toBe("finance");
  expect(await sphere("district-court-brest")).toBe("justice");
  expect(await sphere("supreme-court")).toBe("justice");
  expect(await sphere("police-region-br")).toBe("security");
  expect(await sphere("embassy")).toBe("foreign");
  expect(await sphere("council-of-ministers")).toBe("governance");
});

it("changes nothing when the files are the same", async () => {
  const before = await all();
  await importCatalogue();
  await transaction((tx) => writeCatalogue(tx, files()));
  expect(await all()).toEqual(before);
});

it("retires what vanished, takes it back when it returns, and never touches choices or their counts", async () => {
  await db().card.create({
    data: {
      number: "R-TEST-22",
      holderTag: "test",
      residence: "unsaid",
      choices: { create: { positionKey: "ministry-health.minister", rank: 1, readiness: "now" } },
    },
  });
  await db().position.update({ where: { key: "ministry-health.minister" }, data: { candidateCount: 1 } });
  const before = await all();
  const fewer = files();
  fewer.bodies = fewer.bodies.filter(({ key }) => key !== "ministry-health");
  await transaction((tx) => writeCatalogue(tx, fewer));
  const gone = await db().position.findUniqueOrThrow({ where: { key: "ministry-health.minister" } });
  expect(gone).toMatchObject({ candidateCount: 1 });
  expect(gone.retiredOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await db().position.count({ where: { retiredOn: { not: null } } })).toBe(12);
  await transaction((tx) => writeCatalogue(tx, files()));
  expect((await all()).positions.filter(({ retiredOn }) => retiredOn)).toEqual([]);
  expect((await all()).positions.map(({ key, candidateCount }) => [key, candidateCount])).toEqual(
    before.positions.map(({ key, candidateCount }) => [key, candidateCount]),
  );
  expect(await db().choice.count()).toBe(1);
});
