import { beforeEach, describe, expect, it } from "vitest";
import { choosePosition, withdrawChoice } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { compareScenarios } from "~/domain/matrix/comparing-scenarios.server";
import { computeScenario } from "~/domain/matrix/computing-scenarios.server";
import {
  findScenario,
  findScenarioPosition,
  listAssignments,
  listEmpty,
  listScenarios,
  listUnneeded,
} from "~/domain/matrix/listing-scenarios.server";
import {
  copyScenario,
  deleteScenario,
  makeScenario,
  mostScenarios,
  renameScenario,
} from "~/domain/matrix/making-scenarios.server";
import { layRule, listRules, takeBackRule } from "~/domain/matrix/ruling-scenarios.server";
import { removeCard } from "~/domain/matrix/removing-card.server";
import type { Readiness } from "~/domain/matrix/readiness";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const [minister, first, deputy] = ["minister", "first-deputy-minister", "deputy-minister"].map(
  (title) => `ministry-health.${title}`,
) as [string, string, string];
const health = "body=ministry-health";

let organizer: Person;
beforeEach(async () => {
  await db().choice.deleteMany();
  await db().scenario.deleteMany();
  await db().position.updateMany({ data: { candidateCount: 0, retiredOn: null } });
  await db().position.updateMany({ where: { key: { in: [minister, first, deputy] } }, data: { seats: 1 } });
  organizer = await member("organizer");
});

interface Holder extends Person {
  number: string;
}

async function holder(...chosen: [string, Readiness?][]): Promise<Holder> {
  const person = await member("participant");
  for (const [i, [position, readiness = "now"]] of chosen.entries()) {
    await choosePosition(person, { position, readiness, rank: i + 1, revision: i });
  }
  return { ...person, number: (await findOwnCard(person, "en")).number! };
}

async function scenario(filter = health, name = "A plan"): Promise<string> {
  return makeScenario(organizer, { name, filter });
}

const revisionOf = async (code: string) => (await findScenario(organizer, code, "en")).revision;

async function compute(code: string): Promise<void> {
  expect(await computeScenario(organizer, { code, revision: await revisionOf(code) })).toBeNull();
}

async function lay(code: string, kind: "pin" | "exclude", card: string, position: string): Promise<void> {
  await layRule(organizer, { code, revision: await revisionOf(code), kind, card, position });
}

async function takes(code: string): Promise<Record<string, string>> {
  const { seats } = await listAssignments(organizer, code, "", "en");
  return Object.fromEntries(seats.map(({ card, position }) => [card, position.key]));
}

async function status(deed: Promise<unknown>): Promise<number> {
  const thrown = await deed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Response);
  return (thrown as Response).status;
}

describe("a scenario", () => {
  it("fills as many offices as can be at once, and says what stays empty and whom no assignment needs", async () => {
    const a = await holder([minister]);
    const b = await holder([minister], [first, "after_training"]);
    const c = await holder([minister], [first]);
    const code = await scenario();
    expect(await findScenario(organizer, code, "en")).toMatchObject({ standing: "none", figures: null });
    await compute(code);
    const { figures, standing, worst } = await findScenario(organizer, code, "en");
    expect(standing).toBe("current");
    expect(figures).toMatchObject({
      ...{ cards: 3, choices: 5, chosenPositions: 2, chosenOffices: 2, filled: 2, filledPositions: 2, pinned: 0 },
      ...{ ranks: [1, 1, 0, 0, 0], readiness: [2, 0, 0], unplaced: 1, unneeded: 3, eachNeeded: 0 },
    });
    expect(figures!.empty).toBe(figures!.offices - 2);
    expect(figures!.nobody).toBe(figures!.positions - 2);
    expect(worst).toEqual([]);
    // The first deputy is whoever is ready at once; of the other two one is the minister.
    expect(await takes(code)).toMatchObject({ [c.number]: first });
    const unneeded = await listUnneeded(organizer, code, "", "en");
    expect(unneeded.cards.map(({ card }) => card).sort()).toEqual([a.number, b.number, c.number].sort());
    const empty = await listEmpty(organizer, code, { group: 0, position: 0 }, "en");
    expect(empty.nobody.map(({ key }) => key)).toContain(deputy);
    expect(empty.nobodyCount).toBe(figures!.nobody);
  });

  it("names groups with fewer people than offices", async () => {
    await db().position.update({ where: { key: first }, data: { seats: 3 } });
    await holder([minister], [first]);
    await holder([first]);
    const code = await scenario();
    await compute(code);
    const { groups } = await listEmpty(organizer, code, { group: 0, position: 0 }, "en");
    expect(groups).toMatchObject([{ offices: 4, people: 2, more: 0 }]);
    expect(groups[0]!.positions.map(({ key }) => key)).toEqual([minister, first]);
    expect((await findScenario(organizer, code, "en")).figures).toMatchObject({ eachNeeded: 2, unneeded: 0 });
  });

  it("keeps to its filter: the body, the level, the readiness; what is unknown in it is left out", async () => {
    const a = await holder([minister, "after_training"], [first, "now"], ["ministry-culture.minister", "now"]);
    const code = await scenario(`${health}&readiness=now&level=nonsense&colour=red`);
    expect((await db().scenario.findUniqueOrThrow({ where: { code } })).filter).toBe(`readiness=now&${health}`);
    await compute(code);
    expect(await takes(code)).toEqual({ [a.number]: first });
    const whole = await scenario("");
    await compute(whole);
    expect((await findScenario(organizer, whole, "en")).figures).toMatchObject({ cards: 1, choices: 3, filled: 1 });
    const level = await scenario("kind=central&region=none&sphere=health&level=leadership");
    await compute(level);
    expect(await takes(level)).toEqual({ [a.number]: minister });
  });

  it("is stale after a rule, moved after a change of cards, and current when computed anew", async () => {
    const a = await holder([minister]);
    const code = await scenario();
    await compute(code);
    await lay(code, "exclude", a.number, "");
    const standing = async () => (await findScenario(organizer, code, "en")).standing;
    expect(await standing()).toBe("stale");
    expect(await takes(code)).toEqual({ [a.number]: minister });
    await compute(code);
    expect([await standing(), await takes(code)]).toEqual(["current", {}]);
    await holder([first]);
    expect(await standing()).toBe("moved");
  });

  it("is computed as longer work where it is large, by who may", async () => {
    const a = await holder([minister]);
    const code = await scenario();
    await openRunner();
    const { addJob, findJob } = await import("~/platform/jobs.server");
    const job = (await addJob(organizer.id, "matching", { code }))!;
    await runnerIdle();
    expect(await findJob(organizer.id, job)).toMatchObject({
      state: "done",
      result: JSON.stringify({ scenario: code }),
    });
    expect(await takes(code)).toEqual({ [a.number]: minister });
    const other = (await addJob((await member("participant")).id, "matching", { code }))!;
    await runnerIdle();
    expect((await db().job.findUniqueOrThrow({ where: { code: other } })).state).toBe("failed");
    await closeRunner();
  });

  it("loses a card that is erased, at once", async () => {
    const a = await holder([minister]);
    const code = await scenario();
    await lay(code, "pin", a.number, minister);
    await compute(code);
    await transaction((tx) => removeCard(tx, a.id));
    expect(await takes(code)).toEqual({});
    expect((await listRules(organizer, code, "en")).rules).toEqual([]);
    expect(JSON.stringify(await db().scenario.findMany())).not.toContain(a.number);
  });
});

describe("rules", () => {
  it("pin a card, leave out a card, a position, a choice; are taken back", async () => {
    const a = await holder([minister], [first]);
    const b = await holder([minister], [first]);
    const code = await scenario();
    await lay(code, "pin", a.number.toLowerCase(), first);
    await compute(code);
    expect(await takes(code)).toEqual({ [a.number]: first, [b.number]: minister });
    expect((await listAssignments(organizer, code, "", "en")).seats.find(({ pinned }) => pinned)?.card).toBe(a.number);
    await lay(code, "exclude", b.number, minister);
    await compute(code);
    expect(await takes(code)).toEqual({ [a.number]: first });
    const { candidates } = await findScenarioPosition(organizer, { code, key: minister, after: "" }, "en");
    expect(Object.fromEntries(candidates.map(({ card, given, rule }) => [card, [given, rule]]))).toEqual({
      [a.number]: ["elsewhere", null],
      [b.number]: ["without", "exclude"],
    });
    const { rules, revision } = await listRules(organizer, code, "en");
    expect(rules.map(({ kind }) => kind)).toEqual(["pin", "exclude"]);
    await takeBackRule(organizer, { code, revision, rule: rules[0]!.code });
    await lay(code, "exclude", "", first);
    await compute(code);
    expect(await takes(code)).toEqual({ [a.number]: minister });
  });

  it("that contradict each other are refused in words, and nothing is done", async () => {
    const a = await holder([minister], [first]);
    const b = await holder([minister], [deputy]);
    const code = await scenario();
    const says = async (kind: "pin" | "exclude", card: string, position: string, words: string) => {
      const before = await listRules(organizer, code, "en");
      await expect(lay(code, kind, card, position)).rejects.toThrow(`mistakes:scenario.${words}`);
      expect(await listRules(organizer, code, "en")).toEqual(before);
    };
    await says("pin", "", minister, "cardMissing");
    await says("exclude", "", "", "cardMissing");
    await says("pin", a.number, "", "positionMissing");
    await says("pin", "R-0000-00", minister, "unknownCard");
    await says("exclude", a.number, "no.such", "unknownPosition");
    await says("pin", a.number, deputy, "notChosen");
    await says("exclude", a.number, deputy, "notChosen");
    await lay(code, "pin", a.number, minister);
    await says("pin", a.number, minister, "ruleTwice");
    await says("pin", a.number, first, "pinnedAlready");
    await says("pin", b.number, minister, "seatsPinned?seats=1");
    await says("exclude", a.number, "", "excludePinned");
    await says("exclude", "", minister, "excludePinned");
    await says("exclude", a.number, minister, "excludePinned");
    await lay(code, "exclude", b.number, "");
    await says("exclude", b.number, "", "ruleTwice");
    await says("pin", b.number, deputy, "pinExcluded");
    const culture = await holder(["ministry-culture.minister"]);
    await says("pin", culture.number, "ministry-culture.minister", "outsideFilter");
    await db().position.update({ where: { key: first }, data: { retiredOn: "2026-01-01" } });
    await says("pin", a.number, first, "retiredPosition");
  });

  it("on a choice that was withdrawn or retired since stop the computing, and nothing changes", async () => {
    const a = await holder([minister], [first]);
    const code = await scenario();
    await lay(code, "pin", a.number, minister);
    await compute(code);
    const kept = await db().scenarioSeat.findMany();
    await withdrawChoice(a, { position: minister, revision: 2 });
    const act = { code, revision: await revisionOf(code) };
    expect(await status(computeScenario(organizer, act))).toBe(409);
    expect(await db().scenarioSeat.findMany()).toEqual(kept);
    const { rules, revision } = await listRules(organizer, code, "en");
    expect(rules).toMatchObject([{ gone: true }]);
    await takeBackRule(organizer, { code, revision, rule: rules[0]!.code });
    await lay(code, "pin", a.number, first);
    await db().position.update({ where: { key: first }, data: { retiredOn: "2026-01-01" } });
    expect(await status(computeScenario(organizer, { code, revision: await revisionOf(code) }))).toBe(409);
  });

  it("of an older page are refused with 409; of two at once one is laid down", async () => {
    const a = await holder([minister], [first]);
    const code = await scenario();
    const act = { code, revision: 0, card: a.number };
    const both = await Promise.allSettled([
      layRule(organizer, { ...act, kind: "pin", position: minister }),
      layRule(organizer, { ...act, kind: "exclude", position: minister }),
    ]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const { rules } = await listRules(organizer, code, "en");
    expect(rules).toHaveLength(1);
    for (const deed of [
      () => layRule(organizer, { ...act, kind: "exclude", position: first }),
      () => takeBackRule(organizer, { code, revision: 0, rule: rules[0]!.code }),
      () => computeScenario(organizer, { code, revision: 0 }),
      () => renameScenario(organizer, { code, revision: 0, name: "Other" }),
      () => copyScenario(organizer, { code, revision: 0 }),
      () => deleteScenario(organizer, { code, revision: 0 }),
    ]) {
      expect(await status(deed())).toBe(409);
    }
    expect(await db().scenario.count()).toBe(1);
    const other = await scenario();
    expect(await status(takeBackRule(organizer, { code: other, revision: 0, rule: rules[0]!.code }))).toBe(404);
  });
});

describe("scenarios", () => {
  it("are made, renamed, copied with rules and outcome, compared, deleted; making and deleting is logged", async () => {
    const a = await holder([minister], [first]);
    const b = await holder([minister]);
    const code = await scenario();
    await compute(code);
    const copy = await copyScenario(organizer, { code, revision: 0 });
    await renameScenario(organizer, { code: copy, revision: 0, name: "Without b" });
    expect(await takes(copy)).toEqual(await takes(code));
    await lay(copy, "exclude", b.number, "");
    await compute(copy);
    const asked = { a: code, b: copy, card: "", position: "" };
    const compared = await compareScenarios(organizer, asked, "en");
    expect(compared.scenarios.map(({ name, figures }) => [name, figures?.filled])).toEqual([
      ["A plan", 2],
      ["Without b", 1],
    ]);
    expect(compared.positions).toMatchObject([{ key: first, counts: [1, 0] }]);
    expect(compared.cards.map(({ card, takes: own }) => [card, own.map((one) => one?.key)]).sort()).toEqual(
      [
        [a.number, [first, minister]],
        [b.number, [minister, undefined]],
      ].sort(),
    );
    expect((await compareScenarios(organizer, { ...asked, b: code }, "en")).cards).toEqual([]);
    expect(await listScenarios(organizer, "en")).toMatchObject([{ name: "Without b" }, { name: "A plan" }]);
    await deleteScenario(organizer, { code: copy, revision: 1 });
    expect(await status(findScenario(organizer, copy, "en"))).toBe(404);
    expect(await db().scenarioSeat.count()).toBe(2);
    const log = await db().logEntry.findMany({ where: { subjectKind: "scenario", subject: copy } });
    expect(log.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ["scenario.made", organizer.id],
      ["scenario.deleted", organizer.id],
    ]);
  });

  it("are not made without end", async () => {
    for (let i = 0; i < mostScenarios; i += 1) await scenario();
    await expect(scenario()).rejects.toThrow(`mistakes:scenario.tooMany?max=${mostScenarios}`);
    const { code } = (await listScenarios(organizer, "en"))[0]!;
    expect(await status(copyScenario(organizer, { code, revision: 0 }))).toBe(409);
  });

  it("are for organizers alone", async () => {
    const code = await scenario();
    const at = { code, revision: 0 };
    for (const [who, expected] of [
      [await member("moderator"), 403],
      [null, 401],
    ] as const) {
      for (const deed of [
        () => listScenarios(who, "en"),
        () => findScenario(who, code, "en"),
        () => listAssignments(who, code, "", "en"),
        () => listUnneeded(who, code, "", "en"),
        () => listEmpty(who, code, { group: 0, position: 0 }, "en"),
        () => findScenarioPosition(who, { code, key: minister, after: "" }, "en"),
        () => listRules(who, code, "en"),
        () => compareScenarios(who, { a: code, b: code, card: "", position: "" }, "en"),
        () => makeScenario(who, { name: "x", filter: "" }),
        () => renameScenario(who, { ...at, name: "x" }),
        () => copyScenario(who, at),
        () => computeScenario(who, at),
        () => deleteScenario(who, at),
        () => layRule(who, { ...at, kind: "exclude", card: "", position: minister }),
        () => takeBackRule(who, { ...at, rule: "x" }),
      ]) {
        expect(await status(deed())).toBe(expected);
      }
    }
  });

  it("show long lists in pages, each row once", async () => {
    const many = 60;
    await db().position.update({ where: { key: minister }, data: { seats: many - 5 } });
    for (let i = 0; i < many; i += 1) await holder([minister]);
    const code = await scenario();
    await compute(code);
    const seen: string[] = [];
    for (let after = "", more = true; more;) {
      const { seats, next } = await listAssignments(organizer, code, after, "en");
      seen.push(...seats.map(({ card }) => card));
      [after, more] = [next, next !== ""];
    }
    expect([seen.length, new Set(seen).size]).toEqual([many - 5, many - 5]);
    const candidates: string[] = [];
    for (let after = "", more = true; more;) {
      const one = await findScenarioPosition(organizer, { code, key: minister, after }, "en");
      candidates.push(...one.candidates.map(({ card }) => card));
      [after, more] = [one.next, one.next !== ""];
    }
    expect([candidates.length, new Set(candidates).size]).toEqual([many, many]);
    const first50 = await listUnneeded(organizer, code, "", "en");
    const rest = await listUnneeded(organizer, code, first50.next, "en");
    expect(first50.cards.length + rest.cards.length).toBe(many);
  });
});
