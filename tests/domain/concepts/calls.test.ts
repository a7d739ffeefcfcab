import { beforeAll, describe, expect, it } from "vitest";
import { callSchema, closingSchema, extensionSchema, newCallSchema } from "~/domain/concepts/calls.schema";
import { closeCall, extendCall, openCall } from "~/domain/concepts/keeping-calls.server";
import { changeCall, deleteCall, makeCall, mendCall } from "~/domain/concepts/making-calls.server";
import {
  findCall,
  findCallToKeep,
  listCalls,
  listOpenCalls,
  listPastCalls,
} from "~/domain/concepts/reading-calls.server";
import { putCriterion, putQuestion, removeRow } from "~/domain/concepts/rows-of-calls.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { day, openCallOf } from "../../calls";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
});

const words = {
  ...{ titleBe: "Суд побач", titleRu: "", titleEn: "" },
  ...{ textBe: "Пра **што** пісаць. <script>alert(1)</script>", textRu: "", textEn: "" },
};
const terms = {
  ...{ sphere: "justice", languages: ["be", "en"], shortest: "500", longest: "40000" },
  ...{ closesOn: "2190-05-01", closesTime: "9.30", zone: "Europe/Warsaw", which: "" },
};
const input = (more: object = {}) =>
  newCallSchema.parse({ ...words, ...terms, from: "", formToken: newToken(), ...more });
const change = (revision: number, more: object = {}) =>
  callSchema.parse({ ...words, ...terms, revision: String(revision), ...more });
const criterion = (revision: number, nameEn: string, place: number, weight = 1) => ({
  ...{ nameBe: "", nameRu: "", nameEn, helpBe: "", helpRu: "", helpEn: "", weight, place, revision },
});
const question = (revision: number, wordsEn: string, place: number) => ({
  ...{ wordsBe: "", wordsRu: "", wordsEn, required: true, longest: 500, place, revision },
});
const extension = (revision: number, more: object) =>
  extensionSchema.parse({
    ...{ closesOn: "2191-05-01", closesTime: "23:59", zone: "UTC", which: "", reason: "" },
    ...{ revision: String(revision), ...more },
  });
const closing = (revision: number) =>
  closingSchema.parse({ reason: "Nobody can read more than that.", revision: String(revision) });
const logged = async (subject: string) =>
  (await db().logEntry.findMany({ where: { subject }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);
const row = (code: string) => db().call.findUniqueOrThrow({ where: { code }, include: { acts: true } });

describe("a call that is prepared", () => {
  it("is seen by organizers alone, and made once by a form that is sent twice", async () => {
    const sent = input();
    const [code, again] = [await makeCall(organizer, sent), await makeCall(organizer, sent)];
    expect(again).toBe(code);
    expect(await db().call.count({ where: { formToken: sent.formToken } })).toBe(1);
    const call = await row(code);
    expect(call).toMatchObject({ state: "drafted", languages: "be,en", shortest: 500, longest: 40_000 });
    expect(call.closesAt?.toISOString()).toBe("2190-05-01T07:30:00.000Z");
    expect(call.textHtmlBe).toContain("<strong>што</strong>");
    expect(call.textHtmlBe).not.toContain("<script");
    expect(await outcome(findCall(participant, code, "be"))).toBe("404");
    expect(await outcome(findCall(organizer, code, "be"))).toBe("404");
    expect((await findCallToKeep(organizer, code, "en")).title).toEqual({ text: "Суд побач", language: "be" });
    expect(await logged(code)).toEqual(["call.made"]);
  });

  it("is changed from the state that the form showed, and no other", async () => {
    const code = await makeCall(organizer, input());
    await changeCall(organizer, code, change(0, { titleEn: "Courts near people" }));
    expect(await outcome(changeCall(organizer, code, change(0)))).toBe("mistakes:call.stale");
    expect(await row(code)).toMatchObject({ titleEn: "Courts near people", revision: 1 });
  });

  it("is deleted while it was never opened", async () => {
    const code = await makeCall(organizer, input());
    expect(await outcome(deleteCall(organizer, { code, revision: 4 }))).toBe("409");
    await deleteCall(organizer, { code, revision: 0 });
    expect(await outcome(deleteCall(organizer, { code, revision: 0 }))).toBe("404");
    expect(await logged(code)).toEqual(["call.made", "call.deleted"]);
    const open = await openCallOf();
    expect(await outcome(deleteCall(organizer, { code: open.code, revision: 0 }))).toBe("409");
  });

  it("asks about an hour that is skipped, and about one that comes twice", async () => {
    const skipped = { closesOn: "2027-03-28", closesTime: "02:30" };
    expect(await outcome(makeCall(organizer, input(skipped)))).toBe("mistakes:call.skipped");
    const twice = { closesOn: "2027-10-31", closesTime: "02:30" };
    expect(await outcome(makeCall(organizer, input(twice)))).toBe("mistakes:call.twice");
    const at = async (which: string) =>
      (await row(await makeCall(organizer, input({ ...twice, which })))).closesAt?.toISOString();
    expect([await at("first"), await at("second")]).toEqual(["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"]);
    expect(await outcome(makeCall(organizer, input({ closesTime: "" })))).toBe("errors:required");
  });

  it("is no call without a name, with lengths the wrong way round, or with a time that there is not", () => {
    for (const [wrong, field] of [
      [{ titleBe: " " }, "titleBe"],
      [{ shortest: "900", longest: "800" }, "longest"],
      [{ shortest: "199" }, "shortest"],
      [{ longest: "100001" }, "longest"],
      [{ closesOn: "2026-02-30" }, "closesOn"],
      [{ closesTime: "24:00" }, "closesTime"],
      [{ zone: "Mars/Olympus" }, "zone"],
      [{ languages: ["de"] }, "languages"],
      [{ from: "../x" }, "from"],
    ] as const) {
      const { error } = newCallSchema.safeParse({ ...words, ...terms, from: "", formToken: "t", ...wrong });
      expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
    }
  });

  it("begins from an earlier one, with criteria and questions of its own", async () => {
    const from = await makeCall(organizer, input());
    await putCriterion(organizer, from, criterion(0, "Brave", 1, 7));
    await putQuestion(organizer, from, question(1, "Who pays?", 1));
    const code = await makeCall(organizer, input({ from }));
    const [one, other] = [await findCallToKeep(organizer, from, "en"), await findCallToKeep(organizer, code, "en")];
    expect(other.criteria).toMatchObject([{ name: "Brave", weight: 7 }]);
    expect(other.questions).toMatchObject([{ words: { text: "Who pays?" }, required: true }]);
    expect(other.criteria[0]!.key).not.toBe(one.criteria[0]!.key);
    expect(await outcome(makeCall(organizer, input({ from: "nothing" })))).toBe("404");
  });
});

describe("criteria and questions", () => {
  it("stand where they were put, and are numbered as they stand", async () => {
    const code = await makeCall(organizer, input());
    for (const [at, name] of ["one", "two", "three"].entries()) {
      await putCriterion(organizer, code, criterion(at, name, 12));
    }
    const names = async () => (await findCallToKeep(organizer, code, "en")).criteria.map(({ name }) => name);
    const key = async (name: string) =>
      (await findCallToKeep(organizer, code, "en")).criteria.find((one) => one.name === name)!.key;
    expect(await names()).toEqual(["one", "two", "three"]);
    await putCriterion(organizer, code, criterion(3, "three", 1), await key("three"));
    expect(await names()).toEqual(["three", "one", "two"]);
    await putCriterion(organizer, code, criterion(4, "zero", 1));
    await removeRow(organizer, { code, revision: 5 }, "criteria", await key("one"));
    expect(await names()).toEqual(["zero", "three", "two"]);
    const positions = await db().callCriterion.findMany({ where: { call: { code } }, orderBy: { position: "asc" } });
    expect(positions.map(({ position }) => position)).toEqual([1, 2, 3]);
    // A form that is sent twice, and one for a row of another call.
    expect(await outcome(putCriterion(organizer, code, criterion(5, "late", 1)))).toBe("mistakes:call.stale");
    const other = await makeCall(organizer, input());
    expect(await outcome(putCriterion(organizer, other, criterion(0, "x", 1), await key("two")))).toBe("404");
    expect(await outcome(removeRow(organizer, { code: other, revision: 0 }, "criteria", await key("two")))).toBe("404");
  });

  it("are no more than twelve", async () => {
    const code = await makeCall(organizer, input());
    for (let at = 0; at < 12; at += 1) await putQuestion(organizer, code, question(at, `Question ${at}`, 12));
    expect(await outcome(putQuestion(organizer, code, question(12, "One more", 1)))).toBe(
      "mistakes:call.mostRows?max=12",
    );
  });

  it("stay as they are once a concept has come in", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays?" }]);
    const { code, id } = call;
    await putCriterion(organizer, code, criterion(0, "Brave", 1));
    const key = (await findCallToKeep(organizer, code, "en")).criteria[0]!.key;
    await db().call.update({ where: { id }, data: { received: 1 } });
    const at = { code, revision: 1 };
    for (const work of [
      () => putCriterion(organizer, code, criterion(1, "x", 1)),
      () => putCriterion(organizer, code, criterion(1, "x", 1), key),
      () => putQuestion(organizer, code, question(1, "x", 1)),
      () => removeRow(organizer, at, "criteria", key),
      () => removeRow(organizer, at, "questions", call.questions[0]!.code),
    ]) {
      expect(await outcome(work())).toBe("mistakes:call.frozen");
    }
  });
});

describe("an open call", () => {
  it("needs a text and a deadline to come; then its terms stand, and its words can be mended", async () => {
    const code = await makeCall(organizer, input({ textBe: "", closesOn: "", closesTime: "23:59" }));
    const open = (revision: number) => outcome(openCall(organizer, { code, revision }));
    expect(await open(0)).toBe("mistakes:call.noText");
    await changeCall(organizer, code, change(0, { closesOn: "" }));
    expect(await open(1)).toBe("mistakes:call.noDeadline");
    await changeCall(organizer, code, change(1, { closesOn: "2020-01-01" }));
    expect(await open(2)).toBe("mistakes:call.past");
    await changeCall(organizer, code, change(2));
    expect(await open(2)).toBe("mistakes:call.stale");
    expect(await open(3)).toBe("done");
    expect(await open(4)).toBe("mistakes:call.stale");
    expect(await outcome(changeCall(organizer, code, change(4, { sphere: "" })))).toBe("mistakes:call.stale");
    const { titleBe, titleRu, textBe, textRu, textEn } = words;
    await mendCall(organizer, code, { titleBe, titleRu, titleEn: "Mended", textBe, textRu, textEn, revision: 4 });
    const call = await row(code);
    expect(call).toMatchObject({ state: "open", titleEn: "Mended", sphere: "justice" });
    expect(call.acts).toMatchObject([{ act: "opened", decidedById: organizer.id }]);
    expect((await logged(code)).slice(-2)).toEqual(["call.opened", "call.changed"]);
    expect((await findCall(participant, code, "en")).title.text).toBe("Mended");
  });

  it("has its deadline moved to a later one alone, the earlier kept; also when it is over", async () => {
    const { code, closesAt } = await openCallOf();
    expect(await outcome(extendCall(organizer, code, extension(0, { closesOn: "2020-01-01" })))).toBe(
      "mistakes:call.past",
    );
    const far = await openCallOf([], { in: 70_000 * day });
    expect(await outcome(extendCall(organizer, far.code, extension(0, { closesOn: "2190-05-01" })))).toBe(
      "mistakes:call.notLater",
    );
    expect(await outcome(extendCall(organizer, code, extension(0, { closesOn: "" })))).toBe("errors:required");
    await extendCall(organizer, code, extension(0, { reason: "Many asked." }));
    expect(await outcome(extendCall(organizer, code, extension(0, {})))).toBe("mistakes:call.stale");
    const moved = await row(code);
    expect(moved.closesAt!.toISOString()).toBe("2191-05-01T23:59:00.000Z");
    expect(moved.closesAt!.getTime()).toBeGreaterThan(closesAt!.getTime());
    expect(moved.acts).toMatchObject([{ act: "extended", reason: "Many asked.", zone: "UTC" }]);
    const entry = await db().logEntry.findFirstOrThrow({ where: { subject: code, verb: "call.extended" } });
    expect(entry.detail).toBe("2191-05-01 23:59 UTC");
    const over = await openCallOf([], { in: -day });
    await extendCall(organizer, over.code, extension(0, {}));
    expect((await findCall(participant, over.code, "en")).standing).toBe("open");
  });

  it("is closed early once, for a reason that members read, and not extended again", async () => {
    const { code } = await openCallOf();
    await closeCall(organizer, code, closing(0));
    expect(await outcome(closeCall(organizer, code, closing(1)))).toBe("mistakes:call.stale");
    expect(await outcome(extendCall(organizer, code, extension(1, {})))).toBe("mistakes:call.stale");
    const seen = await findCall(participant, code, "en");
    expect(seen).toMatchObject({ standing: "closed", acts: [{ act: "closed", reason: closing(0).reason }] });
    const over = await openCallOf([], { in: -day });
    expect(await outcome(closeCall(organizer, over.code, closing(0)))).toBe("mistakes:call.overAlready");
    expect(closingSchema.safeParse({ reason: "No.", revision: "0" }).success).toBe(false);
  });
});

describe("lists of calls", () => {
  it("show members what is open, the first to end at the top, and what is past, in pages", async () => {
    await db().call.deleteMany();
    const later = await openCallOf([], { in: 9 * day });
    const sooner = await openCallOf([], { in: 2 * day });
    await openCallOf([], { state: "drafted" });
    const past: string[] = [];
    for (let at = 0; at < 23; at += 1) {
      past.push((await openCallOf([], at % 2 ? { in: -day } : { state: "closed" })).code);
    }
    const open = await listOpenCalls(participant, "en");
    expect(open.map(({ code }) => code)).toEqual([sooner.code, later.code]);
    const first = await listPastCalls(participant, "en");
    const second = await listPastCalls(participant, "en", first.next!);
    expect([...first.calls, ...second.calls].map(({ code }) => code)).toEqual(past.toReversed());
    expect([first.calls.length, second.next]).toEqual([20, null]);
    const all = await listCalls(organizer, "en");
    expect([all.calls.length, (await listCalls(organizer, "en", all.next!)).calls.length]).toEqual([20, 6]);
  });

  it("are for members, and what organizers do is for organizers", async () => {
    const applicant = await member("applicant");
    const { code } = await openCallOf();
    for (const read of [listOpenCalls, listPastCalls]) {
      expect(await outcome(read(null, "en"))).toBe("401");
      expect(await outcome(read(applicant, "en"))).toBe("403");
    }
    const at = { code, revision: 0 };
    for (const who of [participant, await member("moderator"), await member("expert")]) {
      for (const work of [
        () => listCalls(who, "en"),
        () => findCallToKeep(who, code, "en"),
        () => makeCall(who, input()),
        () => changeCall(who, code, change(0)),
        () => openCall(who, at),
        () => extendCall(who, code, extension(0, {})),
        () => closeCall(who, code, closing(0)),
        () => deleteCall(who, at),
        () => putCriterion(who, code, criterion(0, "x", 1)),
        () => putQuestion(who, code, question(0, "x", 1)),
        () => removeRow(who, at, "criteria", "x"),
      ]) {
        expect(await outcome(work())).toBe("403");
      }
    }
  });
});
