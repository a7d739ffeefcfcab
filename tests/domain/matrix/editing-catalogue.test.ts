import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { CatalogueFiles } from "~/domain/matrix/catalogue-files";
import type { CatalogueTable } from "~/domain/matrix/catalogue-tables";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { matrixChanges } from "~/domain/matrix/changes.server";
import { addRow, changeRow, findRow, restoreRow, retireRow } from "~/domain/matrix/editing-catalogue.server";
import { catalogueSchema, gridSchema, readFilters } from "~/domain/matrix/filters.schema";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { readGrid } from "~/domain/matrix/grid.server";
import { writeCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { refreshLevels } from "~/domain/matrix/levels.server";
import { levelsInOrder, levelsOffered } from "~/domain/matrix/levels-in-force";
import { listBodies, weighRetirement } from "~/domain/matrix/listing-catalogue.server";
import { listPositions } from "~/domain/matrix/searching-positions.server";
import "~/locales/all.server";
import { translator } from "~/locales/t";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;
let participant: Person;

beforeAll(async () => {
  organizer = await member("organizer");
  participant = await member("participant");
});

const status = async (act: Promise<unknown>) =>
  act.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : error),
  );

const body = (more: object = {}) => ({
  ...{ kind: "central", sphere: "digital", region: "", district: "", order: 900_000 },
  ...{ nameBe: "Міністэрства лічбы", nameRu: "Министерство цифры", nameEn: "Ministry of Digits", ...more },
});
const position = (of: string, more: object = {}) => ({
  ...{ body: of, level: "leadership", how: "appointed", seats: 1, order: 0 },
  ...{ titleBe: "Міністр лічбы", titleRu: "Министр цифры", titleEn: "Minister of Digits" },
  ...{ aboutBe: "", aboutRu: "", aboutEn: "", ...more },
});
const search = (q: string) => ({ q, kind: "", region: "", level: "", sphere: "", after: "" }) as const;
const foundBy = async (q: string) =>
  (await listPositions(participant, search(q), "en")).positions.map(({ key }) => key);
const entries = async () => (await db().logEntry.findMany({ orderBy: { seq: "asc" } })).map((e) => [e.verb, e.subject]);

async function change(table: CatalogueTable, key: string, values: object): Promise<void> {
  const { row, seen } = await findRow(organizer, table, key);
  await changeRow(organizer, table, key, { ...row, ...values, seen });
}

function files(): CatalogueFiles {
  const read = (name: string): unknown => JSON.parse(readFileSync(`prisma/catalogue/${name}.json`, "utf8"));
  const names = ["bodies", "positions", "regions", "districts"];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as CatalogueFiles;
}

it("is for organizers alone", async () => {
  for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
    const who = await member(role);
    expect(await status(addRow(who, "bodies", body()))).toBe(403);
    expect(await status(changeRow(who, "bodies", "ministry-health", { ...body(), seen: "x" }))).toBe(403);
    expect(await status(retireRow(who, "bodies", "ministry-health"))).toBe(403);
    expect(await status(restoreRow(who, "bodies", "ministry-health"))).toBe(403);
    expect(await status(findRow(who, "bodies", "ministry-health"))).toBe(403);
    expect(await status(listBodies(who, catalogueSchema.parse({}), "en"))).toBe(403);
  }
  expect(await entries()).toEqual([]);
});

describe("bodies and positions", () => {
  it("are added under keys of their own, logged, and found at once", async () => {
    const before = await matrixChanges(db());
    const key = await addRow(organizer, "bodies", body());
    expect(key).toBe("ministry-of-digits");
    const office = await addRow(organizer, "positions", position(key));
    expect(office).toBe("ministry-of-digits.minister-of-digits");
    expect(await foundBy("міністр лічбы")).toEqual([office]);
    expect(await entries()).toEqual([
      ["catalogue.added", `bodies/${key}`],
      ["catalogue.added", `positions/${office}`],
    ]);
    expect(await matrixChanges(db())).toBe(before + 2);
    expect(await db().body.findUniqueOrThrow({ where: { key } })).toMatchObject({ retiredOn: null, regionCode: null });
  });

  it("are not added twice by a form that is sent twice, and never under a key that was given before", async () => {
    await expect(addRow(organizer, "bodies", body())).rejects.toMatchObject({ field: "form" });
    expect(await addRow(organizer, "bodies", body({ nameBe: "Іншае" }))).toBe("ministry-of-digits-2");
    expect(await addRow(organizer, "bodies", body({ nameEn: "Рада" }))).toBe("added");
  });

  it("are refused with a region, district or level that does not fit", async () => {
    const refused = (table: CatalogueTable, row: object) => addRow(organizer, table, row as never);
    await expect(refused("bodies", body({ nameEn: "A", district: "no-such" }))).rejects.toMatchObject({
      field: "district",
    });
    const elsewhere = body({ nameEn: "A", region: "BY-HM", district: "brest" });
    await expect(refused("bodies", elsewhere)).rejects.toMatchObject({ field: "district" });
    await expect(refused("positions", position("ministry-health", { level: "king" }))).rejects.toMatchObject({
      field: "level",
    });
    await expect(refused("positions", position("no-such-body"))).rejects.toMatchObject({ field: "body" });
  });

  it("are found by their new words when a body, a region or a district is renamed", async () => {
    const chair = "district-excom-brest.raion-chair";
    const { key } = await db().position.findFirstOrThrow({ where: { bodyKey: "district-excom-brest" } });
    expect(key.split(".")[0]).toBe(chair.split(".")[0]);
    await change("bodies", "district-excom-brest", { nameEn: "Xylophone Committee" });
    expect(await foundBy("xylophone")).toContain(key);
    await change("districts", "brest", { nameEn: "Yttrium District" });
    expect(await foundBy("yttrium xylophone")).toContain(key);
    await change("regions", "BY-BR", { nameEn: "Zirconium Region" });
    expect(await foundBy("zirconium yttrium xylophone")).toContain(key);
    expect((await db().region.findUniqueOrThrow({ where: { code: "BY-BR" } })).sort).toBe(0);
  });

  it("keep their order when a body moves", async () => {
    const sorts = async () =>
      (await db().position.findMany({ where: { bodyKey: "ministry-culture" }, orderBy: { sort: "asc" } })).map(
        (p) => p,
      );
    const before = await sorts();
    await change("bodies", "ministry-culture", { order: 800_000 });
    const after = await sorts();
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(after[0]!.sort).toBe(80_000_000);
  });

  it("come back with both versions when somebody else was faster", async () => {
    const { row, seen } = await findRow(organizer, "bodies", "ministry-finance");
    await changeRow(organizer, "bodies", "ministry-finance", { ...row, nameEn: "Treasury", seen });
    const late = changeRow(organizer, "bodies", "ministry-finance", { ...row, nameEn: "Exchequer", seen });
    await expect(late).rejects.toMatchObject({ field: "form", message: "mistakes:catalogue.stale" });
    expect((await findRow(organizer, "bodies", "ministry-finance")).row.nameEn).toBe("Treasury");
  });

  it("stay with their body and their key", async () => {
    const key = "ministry-health.minister";
    await change("positions", key, { body: "ministry-finance", key: "x", candidateCount: 7, titleEn: "Head" });
    const row = await db().position.findUniqueOrThrow({ where: { key } });
    expect(row).toMatchObject({ bodyKey: "ministry-health", titleEn: "Head", candidateCount: 0 });
  });
});

describe("retiring", () => {
  const key = "ministry-education.minister";

  it("keeps the choice and its count, tells the holder and how many cards hold it, and can be taken back", async () => {
    await choosePosition(participant, { position: key, rank: 1, readiness: "now", revision: 0 });
    expect(await weighRetirement(organizer, "bodies", "ministry-education", "en")).toMatchObject({ cards: 1 });
    expect(await weighRetirement(organizer, "positions", key, "en")).toMatchObject({ cards: 1, retired: false });
    await retireRow(organizer, "bodies", "ministry-education");
    expect((await findOwnCard(participant, "en")).choices).toMatchObject([{ key, retired: true }]);
    expect(await foundBy("minister education")).not.toContain(key);
    expect((await db().position.findUniqueOrThrow({ where: { key } })).candidateCount).toBe(1);
    expect(await status(retireRow(organizer, "bodies", "ministry-education"))).toBe(409);
    await restoreRow(organizer, "bodies", "ministry-education");
    expect((await findOwnCard(participant, "en")).choices).toMatchObject([{ key, retired: false }]);
    expect(await status(restoreRow(organizer, "bodies", "ministry-education"))).toBe(409);
    const log = (await entries()).slice(-2);
    expect(log.map(([verb]) => verb)).toEqual(["catalogue.retired", "catalogue.restored"]);
  });

  it("is not for regions, nor for what is not there", async () => {
    expect(await status(retireRow(organizer, "regions", "BY-BR"))).toBe(404);
    expect(await status(addRow(organizer, "regions", { nameBe: "А", nameRu: "А", nameEn: "A" }))).toBe(404);
    expect(await status(retireRow(organizer, "bodies", "no-such-body"))).toBe(404);
    expect(await status(retireRow(organizer, "positions", "__proto__"))).toBe(404);
  });
});

describe("levels", () => {
  it("are called as organizers write, and new ones become columns and filters", async () => {
    await change("levels", "adviser", { nameEn: "Counsellor", shortEn: "Couns.", order: 5 });
    expect(translator("en")("matrix:level.adviser")).toBe("Counsellor");
    expect(translator("en")("organizing-matrix:levelShort.adviser")).toBe("Couns.");
    expect(translator("be")("matrix:level.judge")).toContain("Суд");
    const words = { nameBe: "Памочнік", nameRu: "Помощник", nameEn: "Trainee" };
    const short = { shortBe: "Пам.", shortRu: "Пом.", shortEn: "Tr." };
    const level = await addRow(organizer, "levels", { order: 7, ...words, ...short });
    expect(level).toBe("trainee");
    expect(levelsInOrder().slice(0, 3)).toEqual(["adviser", "trainee", "leadership"]);
    await addRow(organizer, "positions", position("ministry-health", { level, titleEn: "Trainee", order: 90 }));
    const filter = readFilters(gridSchema, new Request("http://x/?level=trainee"));
    expect(filter.level).toBe("trainee");
    expect((await readGrid(organizer, filter, "en")).levels).toEqual(["trainee"]);
    expect(readFilters(gridSchema, new Request("http://x/?level=king")).level).toBe("");
    const whole = readFilters(gridSchema, new Request("http://x/"));
    expect((await readGrid(organizer, whole, "en")).levels.slice(0, 2)).toEqual(["adviser", "trainee"]);
  });

  it("are no longer asked for once they are retired; positions that have them stay", async () => {
    await retireRow(organizer, "levels", "trainee");
    expect(levelsOffered()).not.toContain("trainee");
    const filter = readFilters(gridSchema, new Request("http://x/?level=trainee"));
    expect((await readGrid(organizer, filter, "en")).levels).toEqual(["trainee"]);
    await restoreRow(organizer, "levels", "trainee");
    expect(levelsOffered()).toContain("trainee");
  });

  it("stand there again after a start", async () => {
    await db().level.update({ where: { key: "trainee" }, data: { nameEn: "Apprentice" } });
    await refreshLevels();
    expect(translator("en")("matrix:level.trainee")).toBe("Apprentice");
  });
});

describe("an update of the files", () => {
  it("neither changes nor retires what organizers wrote, and finds its positions by their words", async () => {
    await retireRow(organizer, "positions", "ministry-culture.minister");
    const written = {
      bodies: await db().body.findMany({ where: { editedOn: { not: null } }, orderBy: { key: "asc" } }),
      positions: await db().position.findMany({ orderBy: { key: "asc" } }),
      districts: await db().district.findMany({ where: { editedOn: { not: null } } }),
      regions: await db().region.findMany({ orderBy: { code: "asc" } }),
    };
    const fewer = files();
    fewer.bodies = fewer.bodies.filter(({ key }) => key !== "ministry-finance");
    await transaction((tx) => writeCatalogue(tx, fewer));
    expect((await db().body.findUniqueOrThrow({ where: { key: "ministry-finance" } })).retiredOn).toBeNull();
    expect((await db().body.findUniqueOrThrow({ where: { key: "ministry-of-digits" } })).retiredOn).toBeNull();
    await transaction((tx) => writeCatalogue(tx, files()));
    expect(await db().body.findMany({ where: { editedOn: { not: null } }, orderBy: { key: "asc" } })).toEqual(
      written.bodies,
    );
    expect(await db().position.findMany({ orderBy: { key: "asc" } })).toEqual(written.positions);
    expect(await db().district.findMany({ where: { editedOn: { not: null } } })).toEqual(written.districts);
    expect(await db().region.findMany({ orderBy: { code: "asc" } })).toEqual(written.regions);
  });
});
