import { beforeAll, expect, it } from "vitest";
import { endorse, findOwnEndorsement } from "~/domain/concepts/endorsing.server";
import { follow, follows } from "~/domain/concepts/following.server";
import { findAskedUntil, listReminders } from "~/domain/concepts/reminding-authors.server";
import { reviseConcept } from "~/domain/concepts/revising.server";
import { conceptStates } from "~/domain/concepts/states";
import { stageNumber, wayOf } from "~/domain/concepts/way";
import { dueFromToday } from "~/domain/concepts/keeping-reviews.server";
import { db } from "~/platform/db.server";
import { day, hour, openCallOf, writtenFor } from "../../calls";
import { member, type Person } from "../../cast";
import { joined } from "../../coauthors";
import { conceptIn, outcome } from "../../drafts";
import { useDatabase } from "../../database";
import { at, handedIn, reviewOf } from "../../reviews";

useDatabase();

let author: Person;

beforeAll(async () => {
  author = await member("participant");
});

const step = (toState: string, date: number) => ({ toState, takenOn: `2026-11-${String(date).padStart(2, "0")}` });
const told = (state: string, steps: ReturnType<typeof step>[]) =>
  wayOf({ state, startedOn: "2026-11-01", steps })?.map(
    ({ standing, day: on }) => `${standing} ${on?.slice(8) ?? "-"}`,
  );

it("has one stage for each state but that of a text that was taken back", () => {
  expect(conceptStates.map(stageNumber)).toEqual([1, 2, 3, 4, 4, 5, 5, null]);
  expect(wayOf({ state: "withdrawn", startedOn: "2026-11-01", steps: [] })).toBeNull();
});

it("says past stages with their last days, the present one and what is ahead", () => {
  const steps = [step("submitted", 2), step("in_review", 3), step("returned", 5)];
  expect(told("draft", [])).toEqual(["now 01", "ahead -", "ahead -", "ahead -", "ahead -"]);
  expect(told("returned", steps)).toEqual(["past 01", "past 02", "past 03", "now 05", "ahead -"]);
  // A decision of the round before is none of this one.
  expect(told("in_review", [...steps, step("submitted", 7), step("in_review", 8)])).toEqual([
    ...["past 01", "past 07", "now 08", "ahead -", "ahead -"],
  ]);
});

it("begins anew with a next version, and is the one before where that was given up", () => {
  const first = [step("submitted", 2), step("in_review", 3), step("accepted", 4), step("published", 6)];
  expect(told("submitted", [...first, step("revised", 9), step("submitted", 10)])).toEqual([
    ...["past 09", "now 10", "ahead -", "ahead -", "ahead -"],
  ]);
  expect(told("published", [...first, step("revised", 9), step("submitted", 10), step("dropped", 11)])).toEqual([
    ...["past 01", "past 02", "past 03", "past 04", "now 06"],
  ]);
});

it("says until which day reviewers were asked, whatever they did with it, and only in review", async () => {
  const { id, code } = await handedIn(author);
  expect(await findAskedUntil(author, code)).toBeNull();
  const [first, second] = [await member("expert"), await member("expert")];
  const review = await reviewOf(first.id, id);
  await reviewOf(second.id, id);
  await db().review.update({ where: { id: review.id }, data: { dueOn: "2190-01-01" } });
  expect(await findAskedUntil(author, code)).toBe("2190-01-01");
  for (const state of ["given", "declined"]) {
    await db().review.update({ where: { id: review.id }, data: { state } });
    expect(await findAskedUntil(author, code)).toBe("2190-01-01");
  }
  await db().review.delete({ where: { id: review.id } });
  expect(await findAskedUntil(author, code)).toBe(dueFromToday());
  await db().concept.update({ where: { id }, data: { state: "accepted" } });
  expect(await findAskedUntil(author, code)).toBeNull();
  expect(await outcome(findAskedUntil(second, code))).toBe("404");
});

it("reminds of drafts whose call closes within a week, and of no others", async () => {
  const writer = await member("participant");
  const forCall = async (terms: Parameters<typeof openCallOf>[1], state: "draft" | "submitted" = "draft") => {
    const { code } = await conceptIn(state, writer);
    await writtenFor(await openCallOf([], terms), code);
    return code;
  };
  const soon = await forCall({ in: 7 * day - hour, zone: "Europe/Vilnius" } as Parameters<typeof openCallOf>[1]);
  await forCall({ in: 7 * day + hour });
  await forCall({ in: -hour });
  await forCall({ in: hour, state: "closed" });
  await forCall({ in: hour }, "submitted");
  await conceptIn("draft", writer);
  expect((await listReminders(writer)).map(({ code, closes }) => [code, closes?.zone])).toEqual([
    [soon, "Europe/Vilnius"],
  ]);
  expect(await listReminders(author)).toEqual([]);
});

it("has nobody endorse or follow what they come to write", async () => {
  const [newcomer, other] = [await member("participant"), await member("participant")];
  const { id, code } = await conceptIn("published", author);
  const second = await conceptIn("published", author);
  const slug = `joined-${code}`;
  await db().concept.update({ where: { id }, data: { slug } });
  await db().concept.update({ where: { id: second.id }, data: { slug: `second-${code}` } });
  for (const who of [newcomer, other]) {
    await endorse(who, slug, { version: 1 });
    await follow(who, slug);
    await follow(who, `second-${code}`);
  }
  await reviseConcept(author, await at(code));
  await joined(author, code, newcomer);
  const stands = async (who: Person) => [
    await findOwnEndorsement(who, id),
    await follows(who, id),
    await follows(who, second.id),
  ];
  expect(await stands(newcomer)).toEqual([null, false, true]);
  expect(await stands(other)).toEqual([1, true, true]);
  expect((await db().concept.findUniqueOrThrow({ where: { id } })).endorsements).toBe(1);
});
