import { describe, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { readShortages } from "~/domain/matrix/shortage.server";
import { basisOf, type Group, type Profile, someOf, suggest } from "~/domain/matrix/suggesting";
import { listSuggestions } from "~/domain/matrix/suggesting.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member } from "../../cast";
import { useDatabase } from "../../database";
import { useStillClock } from "../../still-clock";

useDatabase();
useStillClock();

const keys = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`);

function group(titleBe: string, more: Partial<Group> = {}): Group {
  return {
    ...{ titleBe, level: "unit_head", kind: "local", sphere: "local" },
    ...{ regionCode: "BY-BR", inDistricts: true, total: 16, empty: keys(titleBe, 9) },
    ...more,
  };
}

function card(more: Partial<Profile> = {}): Profile {
  return {
    ...{ spheres: [], regions: [], management: "", education: "", studied: "", relocation: "", chosen: [] },
    ...more,
  };
}

const titles = (groups: Group[], profile: Profile, most = 10) =>
  suggest(groups, profile, most).map(({ group: { titleBe, regionCode } }) => `${titleBe} ${regionCode}`);

describe("what is suggested", () => {
  it("rests on the answers, else on the choices, else on the shortage alone", () => {
    const chosen = [
      { key: "a", titleBe: "A", level: "judge", kind: "judicial", sphere: "justice", regionCode: "BY-VI" },
    ];
    expect(basisOf(card())).toBe("shortage");
    expect(basisOf(card({ chosen }))).toBe("choices");
    expect(basisOf(card({ chosen, spheres: [{ sphere: "health", years: "none" }] }))).toBe("choices");
    expect(basisOf(card({ chosen, spheres: [{ sphere: "health", years: "under3" }] }))).toBe("answers");
    expect(basisOf(card({ regions: [{ regionCode: "BY-BR", tie: "knows" }] }))).toBe("answers");
  });

  it("is only where people are missing", () => {
    const groups = [
      group("none", { empty: [] }),
      group("hardly", { empty: keys("x", 4) }),
      group("many", { empty: keys("x", 5) }),
      group("all", { empty: keys("x", 16) }),
    ];
    expect(titles(groups, card())).toEqual(["all BY-BR", "many BY-BR"]);
  });

  it("begins with spheres of long experience and regions where somebody would work", () => {
    const groups = [
      group("elsewhere", { sphere: "culture", regionCode: "BY-HR" }),
      group("known", { sphere: "culture", regionCode: "BY-MA" }),
      group("wanted", { sphere: "culture", regionCode: "BY-VI" }),
      group("little", { sphere: "digital", regionCode: null }),
      group("long", { sphere: "health", regionCode: null }),
      group("both", { sphere: "health", regionCode: "BY-VI" }),
    ];
    const profile = card({
      spheres: [
        { sphere: "health", years: "over10" },
        { sphere: "digital", years: "under3" },
        { sphere: "culture", years: "none" },
      ],
      regions: [
        { regionCode: "BY-VI", tie: "would_work" },
        { regionCode: "BY-MA", tie: "knows" },
      ],
    });
    const found = suggest(groups, profile, 10);
    expect(found.map(({ group: { titleBe } }) => titleBe)).toEqual(["both", "long", "wanted", "little", "known"]);
    expect(found.map(({ fits }) => fits)).toEqual([
      ["sphere", "would_work"],
      ["sphere"],
      ["would_work"],
      ["sphere"],
      ["knows"],
    ]);
  });

  it("stays where somebody who would not move can get to", () => {
    const groups = [
      group("near"),
      group("far", { regionCode: "BY-HR" }),
      group("country", { kind: "central", regionCode: null }),
      group("abroad", { kind: "diplomatic", regionCode: null }),
    ];
    const spheres = [{ sphere: "local", years: "over10" }];
    const tied = (relocation: string, ...codes: string[]) =>
      titles(groups, card({ spheres, relocation, regions: codes.map((regionCode) => ({ regionCode, tie: "both" })) }));
    expect(tied("no", "BY-BR")).toEqual(["near BY-BR"]);
    expect(tied("within_region", "BY-BR")).toEqual(["near BY-BR"]);
    expect(tied("no", "BY-HM")).toEqual(["country null"]);
    expect(tied("no")).toEqual(["near BY-BR", "far BY-HR", "country null"]);
    expect(tied("anywhere", "BY-BR")).toHaveLength(4);
    expect(tied("", "BY-BR")).toHaveLength(4);
  });

  it("asks years in management of those who lead, and a degree of judges and diplomats", () => {
    const groups = [
      group("chair", { level: "leadership" }),
      group("head", { level: "unit_head" }),
      group("specialist", { level: "specialist" }),
    ];
    const spheres = [{ sphere: "local", years: "from3to10" }];
    expect(titles(groups, card({ spheres, management: "over10" }))[0]).toBe("chair BY-BR");
    expect(titles(groups, card({ spheres, management: "under3" }))[0]).toBe("head BY-BR");
    expect(titles(groups, card({ spheres, management: "none" }))[0]).toBe("specialist BY-BR");
    expect(titles(groups, card({ spheres, management: "none" })).at(-1)).toBe("chair BY-BR");
    expect(titles(groups, card({ spheres, education: "vocational" }))).not.toContain("chair BY-BR");

    const courts = [group("judge", { level: "judge", kind: "judicial", sphere: "justice", regionCode: null })];
    const justice = [{ sphere: "justice", years: "under3" }];
    const regions = [{ regionCode: "BY-BR", tie: "both" }];
    expect(titles(courts, card({ spheres: justice }))).toHaveLength(1);
    expect(titles(courts, card({ spheres: justice, education: "secondary" }))).toEqual([]);
    const inBrest = [{ ...courts[0]!, regionCode: "BY-BR" }];
    expect(titles(inBrest, card({ regions }))).toEqual([]);
    expect(titles(inBrest, card({ regions, studied: "law" }))).toHaveLength(1);
  });

  it("stays near what was chosen where nothing was answered, and never offers a position twice", () => {
    const own = { key: "head-0", titleBe: "head", level: "unit_head", kind: "local" };
    const chosen = [{ ...own, sphere: "local", regionCode: "BY-BR" }];
    const groups = [
      group("far", { sphere: "health", regionCode: "BY-BR" }),
      group("other level", { level: "specialist", regionCode: "BY-VI" }),
      group("head", { regionCode: "BY-VI" }),
      group("same place", { level: "specialist" }),
    ];
    expect(titles(groups, card({ chosen }))).toEqual(["head BY-VI", "same place BY-BR"]);
    expect(titles([group("head", { total: 1, empty: ["head-0"] })], card({ chosen }))).toEqual([]);
  });

  it("holds a title at most twice, and is the same each time", () => {
    const regions = ["BY-BR", "BY-VI", "BY-HO", "BY-HR"];
    const groups = regions.map((regionCode) => group("chair", { regionCode })).concat(group("other"));
    expect(titles(groups, card())).toEqual(["chair BY-BR", "chair BY-VI", "other BY-BR"]);
    expect(suggest(groups, card(), 1)).toEqual(suggest(groups, card(), 1));
  });

  it("leads different cards to different places of a group, and the same card to the same", () => {
    const all = keys("k", 9);
    expect(someOf(all, "R-7K2M-94", 3)).toEqual(someOf(all, "R-7K2M-94", 3));
    const firsts = keys("R", 60).map((number) => someOf(all, number, 1)[0]);
    expect(new Set(firsts).size).toBe(9);
    expect(new Set(someOf(all, "x", 20)).size).toBe(9);
    expect(someOf([], "x", 3)).toEqual([]);
  });
});

describe("from the database", () => {
  it("groups hold every open position once", async () => {
    const groups = await readShortages();
    const open = await db().position.count({ where: { retiredOn: null } });
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(open);
    expect(new Set(groups.flatMap(({ empty }) => empty)).size).toBe(open);
    const chairs = groups.filter(({ titleBe }) => titleBe === "Старшыня раённага выканаўчага камітэта");
    expect(chairs.map(({ total }) => total).sort()).toEqual([16, 17, 21, 21, 21, 22]);
  });

  it("answers a card with words' worth of reasons, and forgets a position that somebody chose meanwhile", async () => {
    const who = await member("participant");
    await choosePosition(who, { position: "ministry-culture.minister", rank: 1, readiness: "now", revision: 0 });
    const { number } = await findOwnCard(who, "en");
    await db().card.update({
      where: { number: number! },
      data: {
        management: "over10",
        relocation: "no",
        spheres: { create: { sphere: "local", years: "over10" } },
        regions: { create: { regionCode: "BY-BR", tie: "both" } },
      },
    });
    const read = () => listSuggestions(who, { most: 12, places: 2 }, "en");
    const { basis, suggestions } = await read();
    expect(basis).toBe("answers");
    expect(suggestions.length).toBeGreaterThan(3);
    expect(suggestions.every(({ region }) => region === "Brest Region")).toBe(true);
    const chair = suggestions.find(({ title }) => title === "Chair of the District Executive Committee")!;
    expect(chair).toMatchObject({
      total: 16,
      empty: 16,
      sphere: "local",
      fits: ["sphere", "would_work", "management"],
    });
    expect(chair.positions).toHaveLength(2);
    expect(chair.positions.every(({ band }) => band === "nobody")).toBe(true);

    const other = await member("participant");
    const taken = chair.positions[0]!.key;
    await choosePosition(other, { position: taken, rank: 1, readiness: "now", revision: 0 });
    const at = async () => (await read()).suggestions.find(({ title }) => title === chair.title)!;
    expect((await at()).positions.map(({ key }) => key)).not.toContain(taken);
    expect((await at()).positions).toHaveLength(2);
    expect((await at()).empty).toBe(16);
    moveClock(10_001);
    const after = await at();
    expect([after.total, after.empty]).toEqual([16, 15]);
    expect(JSON.stringify(after)).not.toContain("candidateCount");
  });

  it("is for members alone", async () => {
    const applicant = await member("applicant");
    await expect(listSuggestions(applicant, { most: 3, places: 1 }, "en")).rejects.toMatchObject({ status: 403 });
    await expect(listSuggestions(null, { most: 3, places: 1 }, "en")).rejects.toMatchObject({ status: 401 });
  });
});
