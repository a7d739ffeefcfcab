import { afterEach, expect, it } from "vitest";
import { openSealed } from "~/domain/accounts/sealing";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { answerIn, registrationTag } from "~/domain/programme/holder.server";
import {
  findRegistrationForm,
  findTakingPart,
  forgetRegistrationsOf,
  listOwnComing,
  listOwnRegistrations,
} from "~/domain/programme/own-registrations.server";
import { fillPlaces } from "~/domain/programme/places.server";
import { register, withdrawRegistration } from "~/domain/programme/registering.server";
import { shownPlaces } from "~/domain/programme/registrations";
import { moveClock } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { contactKey } from "../../contacts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, eventOf, hour, registered } from "../../events";

useDatabase();
afterEach(() => moveClock(0));

const people = (count: number) => Promise.all(Array.from({ length: count }, () => member("participant")));
const counts = async ({ id }: { id: string }) => {
  const { taken, waiting } = await db().event.findUniqueOrThrow({ where: { id } });
  const states = (state: string) => db().registration.count({ where: { eventId: id, state } });
  return { taken, waiting, registered: await states("registered"), inLine: await states("waiting") };
};
const own = async (who: Person, { slug }: { slug: string | null }) => (await findTakingPart(who, slug!)).own;

it("gives exactly the places when fifty register in the same moment", async () => {
  const event = await eventOf({ places: 10 });
  const all = await people(50);
  const states = await Promise.all(all.map((who) => registered(who, event)));
  expect(states.filter((state) => state === "registered")).toHaveLength(10);
  expect(states.filter((state) => state === "waiting")).toHaveLength(40);
  expect(await counts(event)).toEqual({ taken: 10, waiting: 40, registered: 10, inLine: 40 });
  const rows = await db().registration.findMany({ where: { eventId: event.id }, orderBy: { seq: "asc" } });
  expect(rows.slice(0, 10).every(({ state }) => state === "registered")).toBe(true);
}, 60_000);

it("makes one registration of a form sent twice, also at the same time", async () => {
  const event = await eventOf();
  const [who] = await people(1);
  await Promise.all([1, 2, 3, 4].map(() => registered(who!, event)));
  expect(await registered(who!, event)).toBe("registered");
  expect(await counts(event)).toMatchObject({ taken: 1, waiting: 0, registered: 1 });
});

it("keeps nothing that joins an account with an event, nor two events with each other", async () => {
  const [first, second] = [await eventOf(), await eventOf()];
  const [who] = await people(1);
  await registered(who!, first);
  await registered(who!, second);
  const rows = await db().registration.findMany({ where: { eventId: { in: [first.id, second.id] } } });
  expect(JSON.stringify(rows)).not.toContain(who!.id);
  expect(new Set(rows.map(({ holder }) => holder)).size).toBe(2);
  expect(rows.every(({ cardNumber }) => cardNumber === null)).toBe(true);
  expect(await db().notice.count({ where: { accountId: who!.id } })).toBe(0);
});

it("gives the place of who withdraws to the first who waits, and leaves nothing of them", async () => {
  const event = await eventOf({ places: 1 });
  const [first, second, third] = (await people(3)) as [Person, Person, Person];
  for (const who of [first, second, third]) await registered(who, event);
  await withdrawRegistration(first, event.slug!);
  expect([await own(first, event), await own(second, event), await own(third, event)]).toEqual([
    null,
    "registered",
    "waiting",
  ]);
  expect(await db().registration.count({ where: { holder: registrationTag(event.id, first.id) } })).toBe(0);
  await withdrawRegistration(third, event.slug!);
  expect(await counts(event)).toEqual({ taken: 1, waiting: 0, registered: 1, inLine: 0 });
  expect(await outcome(withdrawRegistration(third, event.slug!))).toBe("404");
});

it("never gives a place twice while many withdraw and many come", async () => {
  const event = await eventOf({ places: 5 });
  const [before, after] = [await people(15), await people(10)];
  for (const who of before) await registered(who, event);
  await Promise.all([
    ...before.slice(0, 8).map((who) => withdrawRegistration(who, event.slug!)),
    ...after.map((who) => registered(who, event)),
  ]);
  expect(await counts(event)).toEqual({ taken: 5, waiting: 12, registered: 5, inLine: 12 });
}, 60_000);

it("fills places that organizers add, in the order of coming", async () => {
  const event = await eventOf({ places: 1 });
  const all = await people(4);
  for (const who of all) await registered(who, event);
  await transaction(async (tx) => {
    await tx.event.update({ where: { id: event.id }, data: { places: 3 } });
    await fillPlaces(tx, event.id);
  });
  expect(await Promise.all(all.map((who) => own(who, event)))).toEqual([
    ...["registered", "registered", "registered"],
    "waiting",
  ]);
  await transaction(async (tx) => {
    await tx.event.update({ where: { id: event.id }, data: { places: null } });
    await fillPlaces(tx, event.id);
  });
  expect(await counts(event)).toMatchObject({ taken: 4, waiting: 0 });
});

it.each([
  ["what is cancelled", { state: "cancelled" }, "mistakes:registration.closed.cancelled"],
  ["what is over", { begins: -3 * hour }, "mistakes:registration.closed.over"],
  ["what has begun", { begins: -hour }, "mistakes:registration.closed.late"],
  ["what takes none any more", { until: -2000 }, "mistakes:registration.closed.late"],
  ["what takes none", { entry: "none" as const }, "mistakes:registration.closed.none"],
  ["what is not published", { state: "draft" }, "404"],
])("refuses %s", async (_what, terms, answer) => {
  const [who] = await people(1);
  const { slug } = await eventOf(terms);
  expect(await outcome(register(who!, slug!, { seen: "none", invitation: "" }))).toBe(answer);
});

it("takes a registration in the last second that is named", async () => {
  const event = await eventOf({ until: hour });
  const [who] = await people(1);
  moveClock(event.entryUntil!.getTime() - Date.now() + 200);
  expect(await registered(who!, event)).toBe("registered");
});

it("refuses applicants and visitors, and an address that somebody changed", async () => {
  const { slug } = await eventOf();
  const applicant = await member("applicant");
  const input = { seen: "none", invitation: "" };
  expect(await outcome(register(applicant, slug!, input))).toBe("403");
  expect(await outcome(register(null, slug!, input))).toBe("401");
  expect(await outcome(findRegistrationForm(applicant, slug!, "en"))).toBe("403");
  expect(await outcome(findTakingPart(applicant, slug!))).toBe("403");
  expect(await outcome(register(await member("participant"), `${slug}x`, input))).toBe("404");
});

it("keeps answers by question and seals those that may name somebody", async () => {
  await db().contactKey.deleteMany();
  const event = await eventOf({}, [
    { wordsEn: "What do you expect?", required: true },
    { kind: "choice", wordsEn: "Which day?", optionsEn: "Friday\nSaturday" },
    { wordsEn: "Whom shall we call?", sealed: true },
  ]);
  const [who, other] = (await people(2)) as [Person, Person];
  const [expects, which, call] = event.questions.map(({ code }) => code) as [string, string, string];
  expect(await outcome(registered(who, event, { [expects]: "Much", [call]: "Anna" }))).toBe(
    "mistakes:registration.noKey",
  );
  const { identity } = await contactKey(await member("organizer"));
  await registered(who, event, { [expects]: "Much", [which]: "2", [call]: "Anna" });
  await registered(other, event, { [expects]: "Little", [call]: "A much longer name of somebody else" });
  const row = await db().registration.findUniqueOrThrow({
    where: { holder: registrationTag(event.id, who.id) },
    include: { answers: { include: { question: true } } },
  });
  const by = (code: string) => row.answers.find(({ question }) => question.code === code)!;
  expect([by(expects).answer, by(which).answer]).toEqual(["Much", "2"]);
  expect(by(call).answer).toContain("BEGIN AGE ENCRYPTED FILE");
  expect(await openSealed(answerIn(row, by(call).questionId), by(call).answer, [identity])).toEqual({
    ...{ state: "open", text: "Anna" },
  });
  const sealed = await db().registrationAnswer.findMany({ where: { question: { code: call } } });
  expect(new Set(sealed.map(({ answer }) => answer.length)).size).toBe(1);
  // Moved into another record it is noticed.
  const moved = { ...answerIn(row, by(call).questionId), record: "other" };
  expect(await openSealed(moved, by(call).answer, [identity])).toEqual({ state: "otherRecord" });
});

it("sends back a form that was made from other questions", async () => {
  const event = await eventOf({}, [{ wordsEn: "Why?" }]);
  const [who] = await people(1);
  const { shown, schema } = await findRegistrationForm(who!, event.slug!, "en");
  await db().eventQuestion.updateMany({ where: { eventId: event.id }, data: { wordsEn: "Why not?" } });
  const input = { seen: shown.seen, invitation: "" };
  expect(schema.safeParse(input).success).toBe(false);
  expect(await outcome(register(who!, event.slug!, input))).toBe("mistakes:registration.staleQuestions");
});

it("requires what is required, and takes only what is offered", async () => {
  const event = await eventOf({}, [
    { kind: "choice", wordsEn: "Which?", optionsEn: "One\nTwo", required: true },
    { kind: "yesno", wordsEn: "Will you?", required: true },
  ]);
  const [who] = await people(1);
  const { shown, schema } = await findRegistrationForm(who!, event.slug!, "en");
  const [which, will] = event.questions.map(({ code }) => `answer-${code}`) as [string, string];
  const good = { seen: shown.seen, invitation: "", [which]: "2", [will]: "no" };
  expect(schema.safeParse(good).success).toBe(true);
  for (const bad of [{ [which]: "3" }, { [which]: "" }, { [will]: "perhaps" }, { [will]: "" }]) {
    expect(schema.safeParse({ ...good, ...bad }).success).toBe(false);
  }
});

it("ties the card where organizers choose, and nowhere else", async () => {
  const [who] = await people(1);
  await choosePosition(who!, { position: "ministry-health.minister", rank: 1, readiness: "now", revision: 0 });
  const { number } = await db().card.findUniqueOrThrow({ where: { holderTag: holderTag(who!.id) } });
  const [open, selecting] = [await eventOf(), await eventOf({ entry: "selection" })];
  expect(await registered(who!, open)).toBe("registered");
  expect(await registered(who!, selecting)).toBe("waiting");
  const rows = await db().registration.findMany({ where: { cardNumber: number } });
  expect(rows.map(({ eventId }) => eventId)).toEqual([selecting.id]);
});

it("says of places what tells nobody who has come", () => {
  const left = (taken: number) => shownPlaces({ places: 30, taken });
  expect(left(20)).toEqual({ left: "exact", count: 10 });
  expect(left(21)).toEqual({ left: "few" });
  expect(left(29)).toEqual({ left: "few" });
  expect(left(30)).toEqual({ left: "none" });
  expect(shownPlaces({ places: null, taken: 3 })).toEqual({ left: "any" });
});

it("tells the link to those who take part alone, from half an hour before the start to the end", async () => {
  const joinLink = "https://meet.example/room";
  const event = await eventOf({ begins: 2 * hour, joinLink, places: 1, seenBy: "public" });
  const [inside, waits, outside] = (await people(3)) as [Person, Person, Person];
  await registered(inside, event);
  await registered(waits, event);
  const link = async (who: Person | null) => (await findTakingPart(who, event.slug!)).joinLink;
  expect(await link(inside)).toBe(null);
  const seconds = (from: Date, by: number) => from.getTime() - Date.now() + by * 1000;
  moveClock(seconds(event.startsAt!, -30 * 60 - 5));
  expect(await link(inside)).toBe(null);
  moveClock(seconds(event.startsAt!, -30 * 60 + 2));
  expect([await link(inside), await link(waits), await link(outside), await link(null)]).toEqual([
    joinLink,
    ...[null, null, null],
  ]);
  moveClock(seconds(event.endsAt!, -2));
  expect(await link(inside)).toBe(joinLink);
  moveClock(seconds(event.endsAt!, 2));
  expect(await link(inside)).toBe(null);
  moveClock(0);
  await db().event.update({ where: { id: event.id }, data: { state: "cancelled" } });
  moveClock(seconds(event.startsAt!, 2));
  expect(await link(inside)).toBe(null);
});

it("lets those of a cycle into its lectures, and reminds them of what is to come", async () => {
  const [who] = await people(1);
  const cycle = await eventOf({ kind: "cycle", begins: 3 * day, ends: 40 * day, titleEn: "The cycle" });
  const near = { kind: "lecture", entry: "none" as const, wholeId: cycle.id, joinLink: "https://meet.example/a" };
  const lecture = await eventOf({ ...near, begins: 4 * day, titleEn: "The first lecture" });
  await eventOf({ ...near, begins: 9 * day, titleEn: "A later lecture" });
  await eventOf({ begins: 2 * day, titleEn: "Another's" });
  await registered(who!, cycle);
  expect((await listOwnComing(who!, "en")).map(({ title }) => title.text)).toEqual(["The cycle", "The first lecture"]);
  expect((await listOwnRegistrations(who!, "en")).ahead.map(({ title }) => title.text)).toEqual(["The cycle"]);
  moveClock(lecture.startsAt!.getTime() - Date.now() - 60_000);
  expect((await findTakingPart(who!, lecture.slug!)).joinLink).toBe("https://meet.example/a");
});

it("keeps who waits or was declined out of what is to come", async () => {
  const [first, second] = (await people(2)) as [Person, Person];
  const event = await eventOf({ places: 1 });
  await registered(first, event);
  await registered(second, event);
  expect(await listOwnComing(second, "en")).toEqual([]);
  expect((await listOwnRegistrations(second, "en")).ahead).toMatchObject([{ state: "waiting" }]);
});

it("does not let go of who was there, was declined, or comes when it is over", async () => {
  const event = await eventOf();
  const [who] = await people(1);
  await registered(who!, event);
  for (const state of ["attended", "declined"]) {
    await db().registration.updateMany({ where: { eventId: event.id }, data: { state } });
    expect(await outcome(withdrawRegistration(who!, event.slug!))).toBe("409");
  }
  await db().registration.updateMany({ where: { eventId: event.id }, data: { state: "registered" } });
  moveClock(3 * day);
  expect(await outcome(withdrawRegistration(who!, event.slug!))).toBe("409");
});

it("forgets all of an account, over all events, and gives the places on", async () => {
  const [going, staying] = (await people(2)) as [Person, Person];
  const events = [await eventOf({ places: 1 }), await eventOf({ entry: "selection" })];
  for (const event of events) for (const who of [going, staying]) await registered(who, event);
  await transaction((tx) => forgetRegistrationsOf(tx, going.id));
  expect(await Promise.all(events.map((event) => own(going, event)))).toEqual([null, null]);
  expect(await Promise.all(events.map((event) => own(staying, event)))).toEqual(["registered", "waiting"]);
  expect(await counts(events[1]!)).toMatchObject({ taken: 0, waiting: 1 });
});
