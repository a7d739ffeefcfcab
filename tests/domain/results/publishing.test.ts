import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addFigure, changeFigure, findFigure, removeFigure } from "~/domain/results/hand-figures.server";
import { findAsking, findYearToKeep, listYears } from "~/domain/results/keeping.server";
import { openYear, wordYear } from "~/domain/results/making-years.server";
import { askForConsent, consentToResults, seenOf, takeAskingBack } from "~/domain/results/publishing.server";
import { compareYears, findResults, listPublishedYears } from "~/domain/results/reading.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { eventIn } from "../../events-of-year";
import { useDatabase } from "../../database";
import { figureByHand } from "../../years";

useDatabase();

let organizer: Person;
let second: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, second] = [await member("organizer"), await member("organizer")];
  participant = await member("participant");
});

let year = 2000;
const words = { aboveBe: "", aboveRu: "", aboveEn: "", belowBe: "", belowRu: "", belowEn: "" };
const revisionOf = async () => (await db().resultsYear.findUniqueOrThrow({ where: { year } })).revision;
const ask = async (who: Person, reason = "") => askForConsent(who, { year, revision: await revisionOf(), reason });
const seen = async () => seenOf((await db().resultsAsking.findUniqueOrThrow({ where: { year } })).frozen);
const consent = async (who: Person) => consentToResults(who, year, await seen());
const verbs = async () =>
  (await db().logEntry.findMany({ where: { subject: String(year) }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);
beforeEach(async () => {
  year += 1;
  await openYear(organizer, { year });
});

describe("a year", () => {
  it("is opened once by organizers, and not before it begins", async () => {
    await openYear(second, { year });
    expect(await verbs()).toEqual(["results.opened"]);
    await expect(openYear(organizer, { year: 2199 })).rejects.toMatchObject({ field: "year" });
    await expect(openYear(participant, { year: 2020 })).rejects.toMatchObject({ status: 403 });
    await expect(openYear(null, { year: 2020 })).rejects.toMatchObject({ status: 401 });
  });

  it("is seen by organizers alone until it is published", async () => {
    for (const who of [participant, await member("expert"), await member("moderator")]) {
      await expect(findYearToKeep(who, year, "be")).rejects.toMatchObject({ status: 403 });
      await expect(findAsking(who, year, "be")).rejects.toMatchObject({ status: 403 });
      await expect(listYears(who)).rejects.toMatchObject({ status: 403 });
    }
    await ask(organizer);
    await expect(findResults(year, "be")).rejects.toMatchObject({ status: 404 });
    expect((await listPublishedYears()).map((one) => one.year)).not.toContain(year);
    const { results } = await compareYears([year], "be");
    expect(results.map((one) => one.year)).not.toContain(year);
  });

  it("takes words as safe HTML, and no form that is stale", async () => {
    await wordYear(organizer, year, { ...words, aboveEn: "A **year**. <script>alert(1)</script>", revision: 0 });
    const { shown } = await findYearToKeep(organizer, year, "be");
    expect(shown.above).toMatchObject({ language: "en" });
    expect(shown.above.html).toContain("<strong>year</strong>");
    expect(shown.above.html).not.toContain("<script");
    await expect(wordYear(second, year, { ...words, revision: 0 })).rejects.toMatchObject({ field: "form" });
    await expect(wordYear(participant, year, { ...words, revision: 1 })).rejects.toMatchObject({ status: 403 });
  });
});

describe("figures counted by hand", () => {
  it("are added once, changed, moved and removed", async () => {
    const first = figureByHand();
    await addFigure(organizer, year, first);
    await addFigure(organizer, year, first);
    await addFigure(organizer, year, figureByHand({ labelEn: "events", number: 150, place: 1, revision: 1 }));
    const labels = async () => {
      const { shown } = await findYearToKeep(organizer, year, "en");
      return shown.sections.flatMap(({ figures }) => figures.map(({ label }) => label.text));
    };
    expect(await labels()).toEqual(["events", "visitors"]);
    const { code } = await db().resultsFigure.findFirstOrThrow({ where: { year, labelEn: "visitors" } });
    const { formToken: _token, ...input } = figureByHand({ number: 9000, place: 1, revision: 2 });
    await changeFigure(organizer, year, code, input);
    expect(await labels()).toEqual(["visitors", "events"]);
    expect(await findFigure(organizer, year, code)).toMatchObject({ number: "9000", place: "1", revision: "3" });
    await expect(changeFigure(second, year, code, input)).rejects.toMatchObject({ field: "form" });
    await removeFigure(organizer, { year, revision: 3 }, code);
    expect(await labels()).toEqual(["events"]);
    await expect(findFigure(organizer, year - 1, code)).rejects.toMatchObject({ status: 404 });
    await expect(addFigure(participant, year, figureByHand({ revision: 4 }))).rejects.toMatchObject({ status: 403 });
  });

  it("stand in the place of one that cannot be counted, one at most, and marked so", async () => {
    const instead = figureByHand({ instead: "participants", number: 700, over: false });
    await addFigure(organizer, year, instead);
    const again = figureByHand({ instead: "participants", revision: 1 });
    await expect(addFigure(organizer, year, again)).rejects.toMatchObject({ field: "instead" });
    const { shown } = await findYearToKeep(organizer, year, "be");
    expect(shown.figures.find(({ key }) => key === "participants")).toMatchObject({
      ...{ said: { value: 700 }, byHand: { source: "a report" } },
    });
    expect(shown.sections).toEqual([]);
  });
});

describe("publication", () => {
  it("needs a second organizer", async () => {
    await expect(consentToResults(second, year, "x")).rejects.toMatchObject({ status: 409 });
    await ask(organizer);
    await expect(consent(organizer)).rejects.toMatchObject({ status: 403 });
    await expect(consent(participant)).rejects.toMatchObject({ status: 403 });
    await expect(consentToResults(null, year, await seen())).rejects.toMatchObject({ status: 401 });
    await expect(findResults(year, "be")).rejects.toMatchObject({ status: 404 });
    await consent(second);
    expect((await findResults(year, "be")).number).toBe(1);
    expect(await verbs()).toEqual(["results.opened", "results.asked", "results.published"]);
    await expect(consentToResults(second, year, "x")).rejects.toMatchObject({ status: 409 });
  });

  it("is of what was frozen: where a figure changed since, the difference is shown and it is asked anew", async () => {
    await ask(organizer);
    await eventIn(year, "visit");
    const { changed } = await findAsking(second, year, "be");
    expect(changed).toMatchObject([
      { what: "figure", key: "visits", before: { said: { value: 0 } }, after: { said: { value: 1 } } },
    ]);
    await expect(consent(second)).rejects.toMatchObject({ field: "form" });
    await expect(findResults(year, "be")).rejects.toMatchObject({ status: 404 });
    // Whoever was asked asks anew, and the first organizer consents.
    await ask(second);
    await expect(consent(second)).rejects.toMatchObject({ status: 403 });
    await consent(organizer);
    const { figures } = await findResults(year, "be");
    expect(figures[0]).toMatchObject({ key: "visits", said: { value: 1 } });
  });

  it("is of what the page showed: what was asked anew meanwhile is not consented to unseen", async () => {
    await ask(organizer);
    const before = await seen();
    await addFigure(organizer, year, figureByHand());
    await ask(organizer);
    await expect(consentToResults(second, year, before)).rejects.toMatchObject({ field: "form" });
    await consent(second);
  });

  it("can be taken back while it is asked", async () => {
    await ask(organizer);
    await takeAskingBack(organizer, year);
    await expect(consentToResults(second, year, "x")).rejects.toMatchObject({ status: 409 });
    await expect(takeAskingBack(organizer, year)).rejects.toMatchObject({ status: 409 });
    await expect(takeAskingBack(participant, year)).rejects.toMatchObject({ status: 403 });
  });
});

describe("what is published", () => {
  beforeEach(async () => {
    await ask(organizer);
    await consent(second);
  });

  it("never changes by itself, nor in the database", async () => {
    await eventIn(year, "meeting");
    const { figures } = await findResults(year, "be");
    expect(figures.find(({ key }) => key === "meetings")).toMatchObject({ said: { value: 0 } });
    await expect(db().resultsEdition.updateMany({ data: { content: "{}" } })).rejects.toThrow();
    await expect(db().resultsEdition.deleteMany({ where: { year } })).rejects.toThrow();
    await expect(db().resultsYear.delete({ where: { year } })).rejects.toThrow();
  });

  it("is corrected by a dated edition with a reason, by two organizers; the earlier one stays readable", async () => {
    await expect(ask(organizer, "There is nothing to correct")).rejects.toMatchObject({ field: "form" });
    await eventIn(year, "meeting");
    await expect(ask(organizer)).rejects.toMatchObject({ field: "reason" });
    await ask(organizer, "A meeting was left out");
    await expect(consent(organizer)).rejects.toMatchObject({ status: 403 });
    const { corrects } = await findAsking(second, year, "be");
    expect(corrects).toMatchObject([{ what: "figure", key: "meetings" }]);
    await consent(second);
    const meetings = async (number?: number) =>
      (await findResults(year, "be", number)).figures.find(({ key }) => key === "meetings")!.said!.value;
    expect([await meetings(), await meetings(1), await meetings(2)]).toEqual([1, 0, 1]);
    const { editions, reason } = await findResults(year, "be");
    expect([editions.length, reason]).toEqual([2, "A meeting was left out"]);
    expect(editions.every(({ publishedOn }) => /^\d{4}-\d\d-\d\d$/.test(publishedOn))).toBe(true);
    await expect(findResults(year, "be", 3)).rejects.toMatchObject({ status: 404 });
    expect((await verbs()).slice(-2)).toEqual(["results.asked", "results.corrected"]);
  });
});
