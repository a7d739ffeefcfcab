import { beforeAll, describe, expect, it, vi } from "vitest";
import { compareRounds } from "~/domain/matrix/comparing-rounds.server";
import { removeCard } from "~/domain/matrix/removing-card.server";
import { closeRound, openRound } from "~/domain/matrix/keeping-rounds.server";
import { previewPicture, publishPicture } from "~/domain/matrix/publishing-pictures.server";
import { findPicture, listPictures } from "~/domain/matrix/reading-pictures.server";
import { comparisonSchema } from "~/domain/matrix/rounds.schema";
import { cellName } from "~/domain/matrix/suppression";
import { db, transaction } from "~/platform/db.server";
import { fillDemonstration } from "../../../prisma/seed/fill-demonstration.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;
const round = (number: number) => db().round.findUniqueOrThrow({ where: { number } });
const status = async (act: Promise<unknown>) =>
  act.then(
    () => 200,
    async (error: unknown) => (error instanceof Response ? `${error.status} ${await error.text()}` : String(error)),
  );

beforeAll(async () => {
  const quiet = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await fillDemonstration();
  quiet.mockRestore();
  organizer = await member("organizer");
});

/** What the public reads of a table, by key. */
async function shown(table: "levels" | "bodies" | "regions" | "heads" | "spheres", number: number | null = null) {
  const picture = await findPicture(number, "en");
  return Object.fromEntries(picture!.tables[table].map(({ key, said }) => [key, said]));
}

describe("the picture of the demonstration", () => {
  it("resembles the real one: heads of districts found candidates in these shares", async () => {
    expect(await shown("heads")).toEqual({
      ...{ "BY-MI": { share: 75 }, "BY-BR": { share: 90 }, "BY-VI": { share: 35 }, "BY-HR": { share: 35 } },
      ...{ "BY-HO": { share: 50 }, "BY-MA": { share: 60 } },
    });
    expect(await listPictures()).toEqual([{ number: 1, closedOn: "2024-12-20", publishedOn: "2024-12-22" }]);
  });

  it("shows rounded numbers of people or nothing, and never why or since when something is hidden", async () => {
    const picture = (await findPicture(null, "be"))!;
    const cells = Object.values(picture.tables).flat();
    const hidden = cells.filter(({ said }) => !said);
    expect(cells.length - hidden.length).toBeGreaterThan(35);
    expect(hidden.length).toBeGreaterThan(20);
    for (const { said, ...cell } of cells) {
      expect(Object.keys(cell).sort()).toEqual(["asOf", "key", "name", "table"]);
      expect(said === null ? cell.asOf : 1).toBe(said === null ? null : cell.asOf);
      if (said?.people !== undefined) expect([said.people % 5, said.people >= 15]).toEqual([0, true]);
      if (said?.share !== undefined) expect([said.share % 5, said.share <= 100]).toEqual([0, true]);
      // Where people live is counted nowhere.
      expect(cell.key).not.toMatch(/belarus|abroad|unsaid/);
    }
    // A ministry whose people are nearly all of its sphere: the difference would tell of the few beside it.
    expect((await shown("bodies"))["ministry-culture"]).toBeNull();
    expect(picture.tables.bodies.find(({ said }) => said)!.name).toMatch(/^Міністэрства/);
    expect(JSON.stringify(picture)).not.toMatch(/standing|reason/);
  });

  it("counts people, each once in a cell", async () => {
    const { code } = await round(1);
    const seen = await previewPicture(organizer, code, "en");
    const rows = await db().roundChoice.findMany({ where: { round: { number: 1 } } });
    const positions = new Map((await db().roundPosition.findMany()).map((one) => [one.positionKey, one]));
    const count = (
      fits: (one: { level: string; bodyKey: string; sphere: string; regionCode: string | null }) => boolean,
    ) =>
      new Set(rows.filter(({ positionKey }) => fits(positions.get(positionKey)!)).map(({ cardNumber }) => cardNumber))
        .size;
    for (const { table, key, people } of seen.cells) {
      if (table === "cards") expect(people).toBe(520);
      if (table === "levels") expect([key, people]).toEqual([key, count(({ level }) => level === key)]);
      if (table === "bodies") expect([key, people]).toEqual([key, count(({ bodyKey }) => bodyKey === key)]);
      if (table === "spheres") expect([key, people]).toEqual([key, count(({ sphere }) => sphere === key)]);
      if (table === "regions") expect([key, people]).toEqual([key, count(({ regionCode }) => regionCode === key)]);
    }
    expect(seen).toMatchObject({ obstacle: "published", number: 1 });
  });
});

describe("the next picture", () => {
  const preview = async (number: number) => previewPicture(organizer, (await round(number)).code, "en");
  const cell = async (number: number, name: string) =>
    (await preview(number)).cells.find((one) => cellName(one) === name)!;

  it("cannot be published while its round is open, nor by others than organizers", async () => {
    const { code } = await round(2);
    expect(await preview(2)).toMatchObject({ obstacle: "open", cells: [] });
    const input = { seen: "0".repeat(64) };
    expect(await status(publishPicture(organizer, code, input))).toBe("409 pictureNotYet");
    expect(await status(publishPicture(await member("participant"), code, input))).toBe("403 ");
    expect(await status(previewPicture(await member("moderator"), code, "en"))).toBe("403 ");
    expect(await status(publishPicture(organizer, "no-such", input))).toBe("404 ");
  });

  it("renews a cell when sixteen moved and not when fifteen did; erased cards have not moved", async () => {
    const level = "levels:prosecutor";
    const before = (await findPicture(1, "en"))!;
    const said = before.tables.levels.find(({ key }) => key === "prosecutor")!.said;
    const free = await db().position.findMany({ where: { level: "prosecutor", retiredOn: null }, take: 30 });
    const card = (await db().card.findMany({ where: { choices: { none: {} } }, take: 16 })).map(({ number }) => number);
    const join = (number: string, i: number) =>
      db().choice.create({ data: { cardNumber: number, positionKey: free[i]!.key, rank: 1, readiness: "now" } });
    for (const [i, number] of card.slice(0, 15).entries()) await join(number, i);
    // Two of those who stood in it are erased: they are gone from the first round too.
    const gone = await db().roundChoice.findMany({
      where: { positionKey: { in: free.map(({ key }) => key) } },
      take: 2,
    });
    await db().card.deleteMany({ where: { number: { in: gone.map(({ cardNumber }) => cardNumber) } } });
    await closeRound(organizer, (await round(2)).code);
    expect(await cell(2, level)).toMatchObject({ moved: 15, said, reason: "earlier", asOf: 1 });
    const { code } = await round(2);
    const { seen } = await preview(2);
    await publishPicture(organizer, code, { seen });
    expect((await findPicture(2, "en"))!.tables.levels.find(({ key }) => key === "prosecutor")).toMatchObject({
      said,
      asOf: 1,
    });

    await openRound(organizer, { closesOn: null });
    await join(card[15]!, 15);
    await closeRound(organizer, (await round(3)).code);
    expect(await cell(3, level)).toMatchObject({ moved: 16, reason: null, asOf: 3, said: { people: 35 } });
    expect(await compareRounds(organizer, comparisonSchema.parse({}), "en")).toMatchObject({ counts: { gained: 1 } });
  });

  it("is published once, as it was seen, in the order of the rounds, and logged", async () => {
    const { code } = await round(3);
    const { seen } = await preview(3);
    const newcomers = {
      choices: { every: { position: { level: "prosecutor" } }, some: {} },
      roundChoices: { some: {} },
    };
    const gone = await db().card.findMany({ where: newcomers, take: 5, select: { number: true } });
    await db().card.deleteMany({ where: { number: { in: gone.map(({ number }) => number) } } });
    expect(await status(publishPicture(organizer, code, { seen }))).toBe("409 pictureMoved");
    const again = await preview(3);
    const before = await db().logEntry.count();
    const twice = await Promise.all([1, 2].map(() => status(publishPicture(organizer, code, again))));
    expect(twice.sort()).toEqual([200, "409 picturePublished"]);
    expect(await db().logEntry.count()).toBe(before + 1);
    expect(await db().logEntry.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      ...{ verb: "picture.published", actorId: organizer.id, subject: code },
    });
    expect((await listPictures()).map((one) => one.number)).toEqual([3, 2, 1]);
    await db().publishedPicture.deleteMany({ where: { round: { number: 2 } } });
    const late = await preview(2);
    expect(late.obstacle).toBe("later");
    expect(await status(publishPicture(organizer, (await round(2)).code, late))).toBe("409 pictureNotYet");
  });

  it("never changes once it is published, whoever goes", async () => {
    const before = await findPicture(3, "en");
    const accounts = await db().account.findMany({ where: { role: "participant" }, take: 60, select: { id: true } });
    await transaction(async (tx) => {
      for (const { id } of accounts) await removeCard(tx, id);
    });
    expect(await findPicture(3, "en")).toEqual(before);
    expect(await findPicture(99, "en")).toBeNull();
  });

  it("of fewer than sixteen people is not published at all", async () => {
    await openRound(organizer, { closesOn: null });
    const keep = await db().card.findMany({ where: { choices: { some: {} } }, take: 15, select: { number: true } });
    await db().choice.deleteMany({ where: { cardNumber: { notIn: keep.map(({ number }) => number) } } });
    await closeRound(organizer, (await round(4)).code);
    const few = await preview(4);
    expect(few.obstacle).toBe("few");
    expect(await status(publishPicture(organizer, (await round(4)).code, few))).toBe("409 pictureNotYet");
  });
});
