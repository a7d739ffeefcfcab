import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSealed, reseal } from "~/domain/accounts/sealing";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { allowExport, askExport, findExport, takeExport } from "~/domain/organizing/asking-exports.server";
import {
  countOutdatedAnswers,
  findAnswerToReseal,
  handOutAnswers,
  takeBackAnswers,
  takeResealedAnswer,
} from "~/domain/organizing/resealing-answers.server";
import type { HandedOut } from "~/domain/organizing/resealing-contacts.server";
import { listOwnLooks } from "~/domain/privacy/looking.server";
import { announceRegistrations, decideRegistrations } from "~/domain/programme/choosing-registrations.server";
import {
  carriedInvitations,
  listEventInvitations,
  makeEventInvitations,
  revokeEventInvitation,
} from "~/domain/programme/event-invitations.server";
import {
  listEventQuestions,
  putEventQuestion,
  questionToChange,
  removeEventQuestion,
} from "~/domain/programme/event-questions.server";
import { registrationTag } from "~/domain/programme/holder.server";
import { findTakingPart } from "~/domain/programme/own-registrations.server";
import { withdrawRegistration } from "~/domain/programme/registering.server";
import { eventQuestionSchema } from "~/domain/programme/registering.schema";
import { type Room, roomSchema } from "~/domain/programme/registrations-room.schema";
import { findRegistration, listRegistrations, openAnswer } from "~/domain/programme/registrations-room.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { member, type Person } from "../../cast";
import { contactKey, type TestKey } from "../../contacts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { eventOf, registered } from "../../events";

useDatabase();

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  organizer = await member("organizer");
  participant = await member("participant");
});

const people = (count: number) => Promise.all(Array.from({ length: count }, () => member("participant")));
const codeOf = async (event: { id: string }, who: Person) =>
  (await db().registration.findUniqueOrThrow({ where: { holder: registrationTag(event.id, who.id) } })).code;
const room = (more: Partial<Room> = {}) => roomSchema.parse({ after: "", ...more });
const own = async (who: Person, { slug }: { slug: string | null }) => (await findTakingPart(who, slug!)).own;

const question = {
  ...{ wordsBe: "", wordsRu: "", wordsEn: "Why?", kind: "text", place: "1" },
  ...{ optionsBe: "", optionsRu: "", optionsEn: "", required: "", sealed: "" },
};

describe("questions of an event", () => {
  const put = async (code: string, more: object, key?: string) => {
    const { seen } = await questionToChange(organizer, code);
    await putEventQuestion(organizer, code, eventQuestionSchema.parse({ ...question, seen, ...more }), key);
  };
  const words = async (code: string) =>
    (await listEventQuestions(organizer, code, "en")).questions.map((one) => one.words.text);

  it("are added at their place, moved, changed and taken out", async () => {
    const { code } = await eventOf();
    await put(code, { wordsEn: "A", place: "1" });
    await put(code, { wordsEn: "B", place: "20" });
    await put(code, { wordsEn: "C", place: "1" });
    expect(await words(code)).toEqual(["C", "A", "B"]);
    const [first] = (await listEventQuestions(organizer, code, "en")).questions;
    await put(code, { wordsEn: "C again", place: "3" }, first!.code);
    expect(await words(code)).toEqual(["A", "B", "C again"]);
    await removeEventQuestion(organizer, code, first!.code, (await questionToChange(organizer, code)).seen);
    expect(await words(code)).toEqual(["A", "B"]);
  });

  it("stand still once somebody has registered, and where somebody was faster", async () => {
    const event = await eventOf();
    const stale = (await questionToChange(organizer, event.code)).seen;
    await put(event.code, {});
    const late = eventQuestionSchema.parse({ ...question, seen: stale });
    expect(await outcome(putEventQuestion(organizer, event.code, late))).toBe("mistakes:registration.staleList");
    await registered(participant, event);
    expect(await outcome(put(event.code, {}))).toBe("mistakes:registration.frozen");
    expect(await words(event.code)).toEqual(["Why?"]);
  });

  it.each([
    ["no words", { wordsEn: "" }],
    ["a sealed choice", { kind: "yesno", sealed: "yes" }],
    ["one option", { kind: "choice", optionsEn: "Only" }],
    ["fewer options in one language", { kind: "choice", wordsBe: "Чаму?", optionsEn: "A\nB", optionsBe: "А" }],
    ["thirteen options", { kind: "choice", optionsEn: Array.from({ length: 13 }, (_, at) => at).join("\n") }],
  ])("are not taken with %s", (_what, more) => {
    expect(eventQuestionSchema.safeParse({ ...question, seen: "x", ...more }).success).toBe(false);
  });
});

describe("a selection", () => {
  it("tells nobody before it is announced, and then gives the places at once", async () => {
    const event = await eventOf({ entry: "selection", places: 2 });
    const [a, b, c, d] = (await people(4)) as [Person, Person, Person, Person];
    for (const who of [a, b, c, d]) await registered(who, event);
    const [ofA, ofB, ofC] = await Promise.all([a, b, c].map((who) => codeOf(event, who)));
    await decideRegistrations(organizer, event.code, { decision: "selected", registration: [ofA!, ofB!] });
    await decideRegistrations(organizer, event.code, { decision: "declined", registration: [ofC!] });
    expect(await Promise.all([a, b, c, d].map((who) => own(who, event)))).toEqual(Array(4).fill("waiting"));
    expect(await outcome(announceRegistrations(organizer, event.code, { selected: 2, declined: 0 }))).toBe(
      "mistakes:registration.announceStale",
    );
    await announceRegistrations(organizer, event.code, { selected: 2, declined: 1 });
    expect(await Promise.all([a, b, c, d].map((who) => own(who, event)))).toEqual([
      ...["selected", "selected", "declined"],
      "waiting",
    ]);
    const { taken, waiting } = await db().event.findUniqueOrThrow({ where: { id: event.id } });
    expect({ taken, waiting }).toEqual({ taken: 2, waiting: 1 });
    const log = await db().logEntry.findMany({ where: { verb: { startsWith: "registration." } } });
    expect(log.map(({ subject }) => subject)).toEqual(Array(log.length).fill(event.code));
  });

  it("gives no more places than there are, however often it is announced", async () => {
    const event = await eventOf({ entry: "selection", places: 1 });
    const all = await people(2);
    for (const who of all) await registered(who, event);
    const registration = await Promise.all(all.map((who) => codeOf(event, who)));
    await decideRegistrations(organizer, event.code, { decision: "selected", registration });
    const seen = { selected: 2, declined: 0 };
    expect(await outcome(announceRegistrations(organizer, event.code, seen))).toBe(
      "mistakes:registration.tooManySelected",
    );
    await decideRegistrations(organizer, event.code, { decision: "none", registration: [registration[0]!] });
    const once = { selected: 1, declined: 0 };
    const answers = await Promise.all([1, 2].map(() => outcome(announceRegistrations(organizer, event.code, once))));
    expect(answers.sort()).toEqual(["done", "mistakes:registration.tooManySelected"]);
    expect((await db().event.findUniqueOrThrow({ where: { id: event.id } })).taken).toBe(1);
  });

  it("takes no boxes of another event, none at all, or of an event that is open", async () => {
    const [event, other] = [await eventOf({ entry: "selection" }), await eventOf({ entry: "selection" })];
    await registered(participant, other);
    const registration = [await codeOf(other, participant)];
    const decide = (code: string, codes: string[]) =>
      outcome(decideRegistrations(organizer, code, { decision: "declined", registration: codes }));
    expect(await decide(event.code, registration)).toBe("409");
    expect(await decide(other.code, [])).toBe("409");
    expect(await decide((await eventOf()).code, registration)).toBe("409");
    expect(await own(participant, other)).toBe("waiting");
  });

  it("is narrowed by facts of cards and never names anybody", async () => {
    const event = await eventOf({ entry: "selection" });
    const [who, without] = (await people(2)) as [Person, Person];
    await choosePosition(who, { position: "ministry-health.minister", rank: 1, readiness: "now", revision: 0 });
    await db().card.update({
      where: { holderTag: holderTag(who.id) },
      data: {
        ...{ service: "over10", readiness: "now" },
        spheres: { create: [{ sphere: "health", years: "over10" }] },
        languages: { create: [{ language: "en", level: "fluent" }] },
        regions: { create: [{ regionCode: "BY-BR", tie: "both" }] },
      },
    });
    for (const one of [who, without]) await registered(one, event);
    const list = (more: Partial<Room>) => listRegistrations(organizer, event.code, room(more), "en");
    const codes = async (more: Partial<Room>) => (await list(more)).items.map(({ code }) => code);
    const ofWho = await codeOf(event, who);
    expect(await codes({})).toHaveLength(2);
    for (const fits of [
      { sphere: "health" },
      { language: "en" },
      { service: "over10" },
      { region: "BY-BR" },
    ] as const) {
      expect(await codes(fits)).toEqual([ofWho]);
    }
    expect(await codes({ sphere: "health", language: "pl" })).toEqual([]);
    const told = JSON.stringify([await list({}), await findRegistration(organizer, event.code, ofWho, "en")]);
    const { number } = await db().card.findUniqueOrThrow({ where: { holderTag: holderTag(who.id) } });
    for (const never of [who.pseudonym, who.id, number, registrationTag(event.id, who.id)]) {
      expect(told).not.toContain(never);
    }
  });
});

describe("invitations", () => {
  const made = async (code: string, count: number, formToken = newToken()) => {
    const cookie = await makeEventInvitations(organizer, code, { count, formToken });
    const request = new Request("http://localhost/", { headers: { Cookie: cookie.split(";")[0]! } });
    return carriedInvitations(organizer, code, request);
  };

  it("let one person in each, once, at their own event", async () => {
    const [event, other] = [await eventOf({ entry: "invitation" }), await eventOf({ entry: "invitation" })];
    const [code] = await made(event.code, 2);
    const [first, second] = (await people(2)) as [Person, Person];
    const wrong = "mistakes:registration.invitation";
    expect(await outcome(registered(first, other, {}, code))).toBe(wrong);
    expect(await outcome(registered(first, event, {}, "none-such"))).toBe(wrong);
    const both = await Promise.all(
      [first, second].map((who) => outcome(registered(who, event, {}, ` ${code!.toUpperCase()} `))),
    );
    expect(both.sort()).toEqual(["done", wrong]);
    const rows = await db().eventInvitation.findMany({ where: { eventId: event.id } });
    expect(rows.filter(({ usedOn }) => usedOn !== null)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code!.replaceAll("-", ""));
  });

  it("are made once of a form sent twice, and taken back while unused", async () => {
    const event = await eventOf({ entry: "invitation" });
    const formToken = newToken();
    const [one, two] = await Promise.all([made(event.code, 3, formToken), made(event.code, 3, formToken)]);
    expect(one).toEqual(two);
    const { items, unused } = await listEventInvitations(organizer, event.code, "en");
    expect([items.length, unused]).toEqual([3, 3]);
    await registered(participant, event, {}, one[0]);
    for (const { key } of items) await outcome(revokeEventInvitation(organizer, event.code, key));
    expect(await listEventInvitations(organizer, event.code, "en")).toMatchObject({ unused: 0, used: 1 });
    const [left] = (await listEventInvitations(organizer, event.code, "en")).items;
    expect(await outcome(revokeEventInvitation(organizer, event.code, left!.key))).toBe("409");
  });
});

it("opens a sealed answer only with a key that is not here, records it, and shows the holder the day", async () => {
  const { identity } = await contactKey(organizer);
  const event = await eventOf({}, [{ wordsEn: "Whom to call?", sealed: true }]);
  const [who] = await people(1);
  const key = event.questions[0]!.code;
  await registered(who!, event, { [key]: "Anna of Brest" });
  const code = await codeOf(event, who!);
  const shown = await findRegistration(organizer, event.code, code, "en");
  expect(shown.answers).toMatchObject([{ given: true, answer: "" }]);
  const { of, sealed } = await openAnswer(organizer, event.code, code, key);
  expect(await openSealed(of, sealed, [identity])).toEqual({ state: "open", text: "Anna of Brest" });
  expect(await listOwnLooks(who!)).toMatchObject([{ verb: "registration.opened", role: "organizer" }]);
  expect(await listOwnLooks(participant)).toEqual([]);
  expect(await outcome(openAnswer(participant, event.code, code, key))).toBe("403");
  const other = await eventOf();
  expect(await outcome(openAnswer(organizer, other.code, code, key))).toBe("404");
});

describe("sealed answers of former keys", () => {
  /** An answer sealed to a key of this organizer, and another key that came since. */
  const sealedBefore = async () => {
    const key = await contactKey(organizer);
    const event = await eventOf({}, [{ wordsEn: "Whom to call?", sealed: true }, { wordsEn: "Why?" }]);
    const [who] = await people(1);
    const [asked, plain] = event.questions.map(({ code }) => code) as [string, string];
    await registered(who!, event, { [asked]: "Anna of Brest", [plain]: "To learn" });
    const code = await codeOf(event, who!);
    return { key, event, who: who!, code, asked, next: await contactKey(await member("organizer")) };
  };
  const sealAnew = async (one: HandedOut, keys: TestKey, recipients: string[]) => {
    const again = await reseal(one.of, one.sealed, [keys.identity], recipients);
    if (again.state !== "sealed") throw new Error(again.state);
    return { code: [one.code], was: [one.was], sealed: [again.sealed] };
  };

  it("are sealed anew to the keys of now, each recorded, and never those that are plain", async () => {
    const { key, event, who, code, asked, next } = await sealedBefore();
    const before = await countOutdatedAnswers(organizer);
    const { texts, recipients } = await handOutAnswers(organizer, { after: "" });
    expect(texts.some((one) => one.sealed === "To learn")).toBe(false);
    const own = texts.find((one) => one.code === `${code}-${asked}`)!;
    await takeBackAnswers(organizer, await sealAnew(own, key, recipients));
    expect((await countOutdatedAnswers(organizer)).outdated).toBe(before.outdated - 1);
    const { of, sealed } = await openAnswer(organizer, event.code, code, asked);
    expect(await openSealed(of, sealed, [next.identity])).toEqual({ state: "open", text: "Anna of Brest" });
    expect((await listOwnLooks(who)).map(({ verb }) => verb)).toEqual(["registration.opened", "registration.opened"]);
    const entries = await db().logEntry.findMany({ where: { subject: code }, orderBy: { seq: "asc" } });
    expect(entries.map(({ verb, detail }) => [verb, detail])).toEqual([
      ["registration.opened", "resealing"],
      ["registration.resealed", ""],
      ["registration.opened", ""],
    ]);
    const rest = await handOutAnswers(organizer, { after: texts.at(-1)!.code });
    expect(rest.texts.map((one) => one.code)).not.toContain(own.code);
  });

  it("come back only in place of what was handed out, and sealed to as many keys", async () => {
    const { key, event, who, code, asked } = await sealedBefore();
    const { texts, recipients } = await handOutAnswers(organizer, { after: "" });
    const own = texts.find((one) => one.code === `${code}-${asked}`)!;
    const fewer = await sealAnew(own, key, recipients.slice(1));
    expect(await outcome(takeBackAnswers(organizer, fewer))).toBe("409");
    const back = await sealAnew(own, key, recipients);
    await takeBackAnswers(organizer, { ...back, was: ["x"] });
    expect((await openAnswer(organizer, event.code, code, asked)).sealed).toBe(own.sealed);
    await withdrawRegistration(who, event.slug!);
    await takeBackAnswers(organizer, back);
    expect(await db().registrationAnswer.count({ where: { registration: { code } } })).toBe(0);
  });

  it("are taken one by one from the age program, of their own event alone", async () => {
    const { key, event, code, asked } = await sealedBefore();
    const which = { registration: code, question: asked };
    const { recipients, outdated } = await findAnswerToReseal(organizer, event.code, which);
    expect(outdated).toBe(true);
    const { of, sealed } = await openAnswer(organizer, event.code, code, asked);
    const again = await reseal(of, sealed, [key.identity], recipients);
    if (again.state !== "sealed") throw new Error(again.state);
    const other = await eventOf();
    const take = (at: string, text: string) => outcome(takeResealedAnswer(organizer, at, which, { sealed: text }));
    expect(await take(other.code, again.sealed)).toBe("404");
    expect(await take(event.code, "no file")).toContain("resealedWrong");
    await takeResealedAnswer(organizer, event.code, which, { sealed: again.sealed });
    expect(await findAnswerToReseal(organizer, event.code, which)).toMatchObject({ outdated: false });
  });

  it("are no matter of others", async () => {
    const which = { registration: "x", question: "x" };
    for (const who of [participant, await member("moderator"), await member("expert")]) {
      for (const act of [
        () => countOutdatedAnswers(who),
        () => handOutAnswers(who, { after: "" }),
        () => takeBackAnswers(who, { code: [], was: [], sealed: [] }),
        () => findAnswerToReseal(who, "x", which),
        () => takeResealedAnswer(who, "x", which, { sealed: "" }),
      ]) {
        expect(await outcome(act())).toBe("403");
      }
    }
  });
});

it("is closed to everybody but organizers", async () => {
  const { code } = await eventOf({ entry: "selection" });
  for (const who of [participant, await member("applicant"), await member("moderator"), await member("expert")]) {
    const answers = await Promise.all(
      [
        listEventQuestions(who, code, "en"),
        listRegistrations(who, code, room(), "en"),
        findRegistration(who, code, "x", "en"),
        decideRegistrations(who, code, { decision: "selected", registration: ["x"] }),
        announceRegistrations(who, code, { selected: 0, declined: 0 }),
        makeEventInvitations(who, code, { count: 1, formToken: newToken() }),
        listEventInvitations(who, code, "en"),
      ].map(outcome),
    );
    expect(answers).toEqual(Array(7).fill("403"));
  }
});

describe("the file of registrations", () => {
  beforeAll(openRunner);
  afterAll(closeRunner);

  it("needs a second organizer, and holds answers, no names and nothing sealed", async () => {
    await contactKey(organizer);
    const event = await eventOf({ titleEn: "A visit" }, [
      { wordsEn: "What do you expect?" },
      { kind: "choice", wordsEn: "Which day?", optionsEn: "Friday\nSaturday" },
      { wordsEn: "Whom to call?", sealed: true },
    ]);
    const [who, silent] = (await people(2)) as [Person, Person];
    const [expects, which, call] = event.questions.map(({ code }) => code) as [string, string, string];
    await registered(who, event, { [expects]: "=Much", [which]: "2", [call]: "Anna" });
    await registered(silent, event);
    const filter = `event=${event.code}`;
    const asked = { kind: "registrations" as const, filter, format: "csv" as const, reason: "For the hosts." };
    const code = await askExport(organizer, asked, "en");
    expect(await findExport(organizer, code, "en")).toMatchObject({ view: ["A visit"] });
    expect(await outcome(allowExport(organizer, code))).toBe("403");
    await allowExport(await member("organizer"), code);
    await runnerIdle();
    const all = await text((await takeExport(organizer, code)).stream());
    const rows = parse<Record<string, string>>(all, { bom: true, columns: true });
    expect(rows.map(({ Answer }) => Answer)).toEqual([
      ...["'=Much", "Saturday", "the answer is sealed"],
      ...["", "", ""],
    ]);
    for (const never of [who.pseudonym, "Anna", "AGE ENCRYPTED"]) expect(all).not.toContain(never);
    expect(await outcome(askExport(organizer, { ...asked, filter: "event=none" }, "en"))).toBe("404");
  });
});
