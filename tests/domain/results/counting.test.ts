import { beforeAll, expect, it } from "vitest";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { composeYear } from "~/domain/results/composing.server";
import { countYear, yearNow } from "~/domain/results/counting.server";
import type { FigureKey } from "~/domain/results/figures";
import { openYear } from "~/domain/results/making-years.server";
import { listRecords } from "~/domain/results/records.server";
import { newId, newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { record } from "~/domain/log/recording.server";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { eventIn } from "../../events-of-year";

useDatabase();

let organizer: Person;
beforeAll(async () => {
  organizer = await member("organizer");
});

const counted = async (year: number, key: FigureKey) =>
  (await countYear(db(), year)).find((one) => one.key === key)!.count;

it("the year begins and ends by the clock of Minsk", async () => {
  await eventIn(2015, "visit", { startsAt: new Date("2014-12-31T21:00:00Z") });
  await eventIn(2015, "visit", { startsAt: new Date("2015-12-31T20:59:59Z") });
  expect([await counted(2014, "visits"), await counted(2015, "visits"), await counted(2016, "visits")]).toEqual([
    0, 2, 0,
  ]);
});

it("what is cancelled, not announced, of another kind or still to come does not count", async () => {
  await eventIn(2017, "meeting", { state: "cancelled" });
  await eventIn(2017, "meeting", { state: "draft" });
  await eventIn(2017, "course");
  expect([await counted(2017, "meetings"), await counted(2017, "visits")]).toEqual([0, 0]);
  const ahead = new Date(Date.now() + 60_000);
  const before = await counted(yearNow(), "meetings");
  await eventIn(yearNow(), "meeting", { startsAt: ahead });
  expect(await counted(yearNow(), "meetings")).toBe(before);
});

it("a cycle without a beginning of its own begins with its first lecture", async () => {
  const cycle = await eventIn(2018, "cycle", { startsAt: null });
  await eventIn(2018, "lecture", { wholeId: cycle.id, startsAt: new Date("2018-11-01T10:00:00Z") });
  await eventIn(2018, "lecture", { wholeId: cycle.id, startsAt: new Date("2019-02-01T10:00:00Z") });
  expect([await counted(2018, "cycles"), await counted(2019, "cycles")]).toEqual([1, 0]);
});

it("names only what everybody may read of", async () => {
  await eventIn(2012, "visit", { titleEn: "For members", seenBy: "members" });
  await eventIn(2012, "visit", { titleEn: "For everybody" });
  const { titles, count } = (await countYear(db(), 2012)).find(({ key }) => key === "visits")!;
  expect([count, titles!.map(({ en }) => en)]).toEqual([2, ["For everybody"]]);
});

it("a concept counts in the year of its first version, unless it was archived before the end; its comments with it", async () => {
  const author = await member("participant");
  const made = async (authorKind: string, publishedOn: string, archivedOn?: string) => {
    const { id } = await publishedConcept({ author, authorKind, state: archivedOn ? "archived" : "published" });
    await db().conceptVersion.updateMany({ where: { conceptId: id }, data: { publishedOn } });
    if (archivedOn) {
      const seq = (await db().conceptStep.count()) + 1;
      const step = {
        fromState: "published",
        toState: "archived",
        remarks: "",
        remarksHtml: "",
        takenOn: archivedOn,
        seq,
      };
      await db().conceptStep.create({ data: { id: newId(), conceptId: id, ...step } });
    }
    return id;
  };
  const expert = await made("expert", "2013-03-01");
  await made("participant", "2013-12-31");
  await made("participant", "2013-05-01", "2014-01-01");
  await made("participant", "2013-05-01", "2013-12-31");
  expect([await counted(2013, "works"), await counted(2013, "expertConcepts")]).toEqual([2, 1]);
  for (const [at, [state, writtenOn]] of [
    ...[["visible", "2013-04-01"] as const, ["hidden", "2013-12-31"] as const],
    ...[["deleted", "2013-04-02"] as const, ["visible", "2014-01-01"] as const],
  ].entries()) {
    const id = newId();
    await db().comment.create({
      data: {
        ...{ id, code: id, conceptId: expert, rootId: id, depth: 0, seq: at + 1, rootNumber: at + 1, state, writtenOn },
        ...{ authorId: author.id, body: "Words", bodyHtml: "<p>Words</p>", formToken: newToken() },
      },
    });
  }
  expect(await counted(2013, "comments")).toBe(2);
});

it("people who came later do not count; once somebody left, a past year says that it cannot be counted", async () => {
  const people = await Promise.all(Array.from({ length: 24 }, async () => member("participant")));
  const some = people.slice(0, 20).map(({ id }) => id);
  await db().account.updateMany({ where: { role: "participant" }, data: { joinedOn: "2021-05-01" } });
  await db().account.updateMany({ where: { id: { in: some } }, data: { joinedOn: "2019-05-01" } });
  for (const [at, id] of some.entries()) {
    const residence = at < 10 ? "in_belarus" : "abroad";
    await db().card.create({ data: { number: `R-${at}`, holderTag: holderTag(id), residence } });
  }
  // A card of an applicant is nobody's of these.
  await db().card.create({ data: { number: "R-99", holderTag: holderTag("another"), residence: "in_belarus" } });
  await openYear(organizer, { year: 2019 });
  const told = async () => {
    const { contents } = await composeYear(db(), 2019);
    return contents.figures.slice(-2).map(({ said, why }) => said?.value ?? why);
  };
  expect([await counted(2018, "participants"), await counted(2019, "participants")]).toEqual([0, 20]);
  expect(await told()).toEqual([20, 50]);
  await transaction(async (tx) => record(tx, "", "account.erased", { kind: "account", code: "" }));
  expect(await told()).toEqual(["uncounted", "uncounted"]);
});

it("the records of a figure are listed for organizers; people never are", async () => {
  await openYear(organizer, { year: 2015 });
  const { records } = await listRecords(organizer, 2015, "visits", "be");
  expect(records).toHaveLength(2);
  expect(records!.map(({ day }) => day)).toEqual(["2015-01-01", "2015-12-31"]);
  for (const key of ["participants", "shareInBelarus"]) {
    expect((await listRecords(organizer, 2015, key, "be")).records).toBeNull();
  }
  await expect(listRecords(organizer, 2015, "toString", "be")).rejects.toMatchObject({ status: 404 });
  await expect(listRecords(organizer, 2016, "visits", "be")).rejects.toMatchObject({ status: 404 });
  await expect(listRecords(await member("expert"), 2015, "visits", "be")).rejects.toMatchObject({ status: 403 });
});
