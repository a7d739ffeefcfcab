import { afterEach, expect, it } from "vitest";
import { feedSchema } from "~/domain/programme/calendar-feed.schema";
import { makeFeedFile } from "~/domain/programme/feed-file.server";
import { carriedAddress, findFeed, makeFeed, replaceFeed, revokeFeed } from "~/domain/programme/keeping-feed.server";
import { moveClock } from "~/platform/clock.server";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, eventOf, hour, registered } from "../../events";

useDatabase();
afterEach(() => moveClock(0));

/** The last part of the address that a Set-Cookie header carries to its owner. */
function fileIn(who: Person, cookie: string): string {
  const request = new Request("http://localhost/", { headers: { Cookie: cookie.split(";")[0]! } });
  return carriedAddress(who, request)!.split("/").at(-1)!;
}

async function feedOf(who: Person, terms: { word?: "lesson" | "busy"; telling?: boolean } = {}): Promise<string> {
  const made = await makeFeed(who, { word: "lesson", telling: false, formToken: newToken(), ...terms }, "en");
  return fileIn(who, made!);
}

const fetched = async (file: string) => {
  const made = await makeFeedFile(file);
  return made && "text" in made ? made.text : made;
};
const textOf = async (file: string) => {
  const made = await fetched(file);
  return typeof made === "string" ? made : "";
};
const entries = async (file: string) => (await textOf(file)).match(/BEGIN:VEVENT/g)?.length ?? 0;
const stamp = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d{3}/g, "");

it("tells times and a neutral word, and nothing by which an event or the Reserve is known", async () => {
  const who = await member("participant");
  const event = await eventOf({ titleEn: "A talk on courts", joinLink: "https://meet.example/secret" });
  await registered(who, event);
  const text = await textOf(await feedOf(who));
  expect(text.replaceAll("\r\n ", "").split("\r\n")).toEqual([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar//Calendar//EN", "CALSCALE:GREGORIAN"],
    ...["NAME:Calendar", "X-WR-CALNAME:Calendar", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H"],
    "BEGIN:VEVENT",
    expect.stringMatching(/^UID:[0-9a-f]{32}$/),
    expect.stringMatching(/^DTSTAMP:\d{8}T000000Z$/),
    "SEQUENCE:0",
    ...[`DTSTART:${stamp(event.startsAt!)}`, `DTEND:${stamp(event.endsAt!)}`, "SUMMARY;LANGUAGE=en:Lesson"],
    ...["STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", ""],
  ]);
  expect(text).not.toMatch(/reserve|programme|courts|meet\.example|http|LOCATION|DESCRIPTION|URL/i);
});

it("tells titles only where its owner asked for them, and keeps the address when that changes", async () => {
  const who = await member("participant");
  await registered(who, await eventOf({ titleEn: "A talk on courts" }));
  const file = await feedOf(who, { telling: true });
  expect(await fetched(file)).toContain("SUMMARY;LANGUAGE=en:A talk on courts");
  const terms = { word: "busy" as const, telling: false, formToken: newToken() };
  expect(await makeFeed(who, terms, "be")).toBeNull();
  expect(await fetched(file)).toContain("SUMMARY;LANGUAGE=be:Занята");
  expect(feedSchema.safeParse({ word: "Pieraviarot", telling: "", formToken: "x" }).success).toBe(false);
});

it("holds what one has a place in: lectures of a course in place of the course, thirty days back, nothing cancelled", async () => {
  const [who, other] = [await member("participant"), await member("participant")];
  const file = await feedOf(who);
  expect(await entries(file)).toBe(0);
  const full = await eventOf({ places: 1 });
  await registered(other, full);
  await registered(who, full);
  expect(await entries(file)).toBe(0);
  const course = await eventOf({ kind: "course", begins: hour, ends: 60 * day });
  await registered(who, course);
  expect(await entries(file)).toBe(1);
  const part = { kind: "lecture", entry: "none" as const, wholeId: course.id };
  for (const begins of [2 * day, 9 * day]) await eventOf({ ...part, begins });
  await eventOf({ ...part, begins: 16 * day, state: "draft" });
  await eventOf({ ...part, begins: 23 * day, state: "cancelled" });
  const text = await textOf(file);
  expect(await entries(file)).toBe(2);
  expect(new Set(text.match(/UID:\S+/g)).size).toBe(2);
  moveClock(31 * day);
  expect(await entries(file)).toBe(2);
  moveClock(33 * day);
  expect(await entries(file)).toBe(1);
  moveClock(50 * day);
  expect(await entries(file)).toBe(0);
  expect(await entries(await feedOf(other))).toBe(0);
});

it("is kept as a hash; what is replaced, revoked, erased or never was is answered alike", async () => {
  const who = await member("participant");
  await registered(who, await eventOf());
  const first = await feedOf(who);
  const row = await db().calendarFeed.findUniqueOrThrow({ where: { accountId: who.id } });
  expect(row.hash).toBe(sha256(first.slice(0, -4)));
  expect(JSON.stringify(row)).not.toContain(first.slice(0, -4));
  const again = await replaceFeed(who, { formToken: "one" }, "en");
  const second = fileIn(who, again);
  expect(fileIn(who, await replaceFeed(who, { formToken: "one" }, "en"))).toBe(second);
  expect([await fetched(first), await entries(second)]).toEqual([null, 1]);
  for (const file of [first, `${newToken()}.ics`, second.slice(0, -4), `${second}.ics`, "", "x".repeat(5000)]) {
    expect(await makeFeedFile(file)).toBeNull();
  }
  expect(await findFeed(who)).toMatchObject({ madeOn: expect.any(String) as string });
  await revokeFeed(who);
  await revokeFeed(who);
  expect([await fetched(second), (await findFeed(who)).madeOn]).toEqual([null, null]);
  const third = await feedOf(who);
  await db().account.update({ where: { id: who.id }, data: { role: "applicant" } });
  expect(await fetched(third)).toBeNull();
});

it("belongs to who made it: nobody reads another's address, and two calendars share no name of an entry", async () => {
  const [who, other, applicant] = [await member("participant"), await member("expert"), await member("applicant")];
  const event = await eventOf();
  for (const one of [who, other]) await registered(one, event);
  const made = (await makeFeed(who, { word: "lesson", telling: false, formToken: newToken() }, "en"))!;
  const request = new Request("http://localhost/", { headers: { Cookie: made.split(";")[0]! } });
  expect(carriedAddress(other, request)).toBeNull();
  const uid = async (file: string) => /UID:\S+/.exec(await textOf(file))?.[0];
  expect(await uid(fileIn(who, made))).not.toBe(await uid(await feedOf(other)));
  expect(await outcome(findFeed(applicant))).toBe("403");
  expect(await outcome(makeFeed(applicant, { word: "busy", telling: true, formToken: "x" }, "en"))).toBe("403");
  expect(await outcome(revokeFeed(null))).toBe("401");
});

it("is fetched as often as calendars do, by each address for itself", async () => {
  const [who, other] = [await member("participant"), await member("participant")];
  const [file, theirs] = [await feedOf(who), await feedOf(other)];
  const all = [];
  for (let at = 0; at < 60; at += 1) all.push(await makeFeedFile(file));
  expect(all.filter((one) => one && "text" in one).length).toBe(40);
  expect(all.at(-1)).toMatchObject({ wait: expect.any(Number) as number });
  expect(await makeFeedFile(theirs)).toHaveProperty("text");
  moveClock(2 * 60_000);
  expect(await makeFeedFile(file)).toHaveProperty("text");
});
