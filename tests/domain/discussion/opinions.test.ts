import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  distinct,
  isDue,
  mostStatements,
  peopleIn,
  renewal,
  type Row,
  someOf,
  voteAt,
  votersBand,
  type Vote,
  votes,
  withVote,
} from "~/domain/discussion/opinions";
import { axesOf, placeOf } from "~/domain/discussion/opinions-axes";
import { centresOf, nearestOf, silhouette } from "~/domain/discussion/opinions-groups";
import { pictureOf } from "~/domain/discussion/opinions-picture";
import { pictureFrom, shareOf } from "~/domain/discussion/opinions-saying";
import { Chance } from "../../../prisma/seed/chance";

const one = (letters: string): Row => ({ votes: letters, people: 1 });
const numbersTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

/** Voters of camps: each camp says these letters, somebody now and then something else or nothing. */
function camps(patterns: string[], each: number[], chance: Chance, noise = 0.08): Row[] {
  return patterns.flatMap((pattern, camp) =>
    Array.from({ length: each[camp]! }, () =>
      one([...pattern].map((letter) => (chance.happens(noise) ? chance.pick([..."adp-"]) : letter)).join("")),
    ),
  );
}

const letters = fc.string({ unit: fc.constantFrom(..."adp-"), minLength: 0, maxLength: 12 });
const someVoters = fc.array(letters, { minLength: 25, maxLength: 80 });

describe("a voter's row", () => {
  it("keeps one vote on each statement, and nothing when all are taken back", () => {
    const given = fc.tuple(fc.integer({ min: 1, max: mostStatements }), fc.option(fc.constantFrom(...votes)));
    fc.assert(
      fc.property(fc.array(given), (acts) => {
        const last = new Map<number, Vote | null>();
        let row = "";
        for (const [number, vote] of acts) {
          row = withVote(row, number, vote);
          last.set(number, vote);
        }
        for (const [number, vote] of last) expect(voteAt(row, number)).toBe(vote);
        expect(row === "").toBe([...last.values()].every((vote) => vote === null));
        expect(row.length).toBeLessThanOrEqual(mostStatements);
      }),
    );
  });

  it("is counted with those that say the same of what stands", () => {
    expect(distinct([one("ad"), one("a-d"), one("aa"), one("-d")], [1])).toEqual([{ votes: "a", people: 3 }]);
  });

  it("is one of so many at most, and each stands for as many", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 60 }),
        (counts, most) => {
          const rows = counts.map((people, at) => ({ votes: String(at), people }));
          const some = peopleIn(someOf(rows, most));
          expect(some).toBe(Math.min(peopleIn(rows), most));
        },
      ),
    );
  });
});

describe("the map", () => {
  it("is the same in whatever order the voters come, to the last letter", () => {
    fc.assert(
      fc.property(someVoters, fc.integer(), (voters, seed) => {
        const mixed = new Chance(String(seed)).shuffled(voters);
        const draw = (rows: string[]) => JSON.stringify(pictureOf(rows.map(one), numbersTo(12)));
        expect(draw(mixed)).toBe(draw(voters));
      }),
      { numRuns: 60 },
    );
  });

  it("tells of no group and of no statement with fewer than five people, and of nothing but steps of five", () => {
    fc.assert(
      fc.property(someVoters, (voters) => {
        const rows = distinct(voters.map(one), numbersTo(12));
        const picture = pictureOf(rows, numbersTo(12));
        expect(picture === null).toBe(peopleIn(rows) < 30);
        if (!picture) return;
        const numbers = JSON.stringify(picture.statements.flatMap(({ all, groups }) => [all, ...(groups ?? [])]));
        for (const [, percent] of numbers.matchAll(/"percent":(\d+)/g)) expect(Number(percent) % 5).toBe(0);
        for (const size of [picture.voters, ...picture.groups]) expect(size % 5 === 0 && size >= 5).toBe(true);
        for (const { number, all, groups } of picture.statements) {
          const say = rows.filter(({ votes }) => voteAt(votes, number));
          if (peopleIn(say) < 5) expect(all).toBeNull();
          // Told for every group or for none.
          if (groups) expect(groups.length).toBe(picture.groups.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds two clear camps, and puts first what both agree on", () => {
    const rows = camps(["aaaaddddaaap", "ddddaaaaaaap"], [40, 25], new Chance("two"));
    const picture = pictureOf(rows, numbersTo(12))!;
    expect(picture.voters).toBe(65);
    expect(picture.groups).toEqual([40, 25]);
    expect(picture.agreed.map(({ number }) => number).sort((a, b) => a - b)).toEqual([9, 10, 11]);
    expect(new Set(picture.agreed.map(({ side }) => side))).toEqual(new Set(["agree"]));
    for (const group of [0, 1]) {
      expect(picture.apart[group]!.length).toBe(5);
      const own = group === 0 ? [1, 2, 3, 4] : [5, 6, 7, 8];
      for (const { number, side } of picture.apart[group]!) {
        expect([number, side]).toEqual([number, own.includes(number) ? "agree" : "disagree"]);
      }
    }
  });

  it("finds three camps, and joins a handful to the nearest", () => {
    const patterns = ["aaaaddddpppp", "ddddaaaapppp", "ppppddddaaaa"];
    expect(pictureOf(camps(patterns, [30, 25, 20], new Chance("three")), numbersTo(12))!.groups).toEqual([30, 25, 20]);
    const withFew = pictureOf(camps(patterns, [30, 25, 4], new Chance("few"), 0), numbersTo(12))!;
    expect(withFew.groups.length).toBe(2);
    expect(withFew.groups.reduce((sum, size) => sum + size, 0)).toBe(60);
  });

  it("has what all disagree with among what groups agree on, and never what nobody decides", () => {
    const rows = camps(["aaaddddp", "dddadddp"], [30, 30], new Chance("against"), 0);
    const { agreed } = pictureOf(rows, numbersTo(8))!;
    expect(agreed).toEqual([5, 6, 7].map((number) => ({ number, side: "disagree" })));
  });

  it("has no groups where all pass, all say the same, or too little is asked", () => {
    const of = (pattern: string[], most: number) => pictureOf(pattern.map(one), numbersTo(most))!;
    const forty = (letters: string) => Array.from({ length: 40 }, () => letters);
    const passing = of(forty("ppp"), 3);
    expect([passing.groups, passing.agreed, passing.apart]).toEqual([[], [], []]);
    expect(passing.statements[0]!.all).toEqual({
      agree: { percent: 5, or: "less" },
      disagree: { percent: 5, or: "less" },
      pass: { percent: 95, or: "more" },
    });
    expect(of(forty("aaad"), 4).agreed.map(({ side }) => side)).toEqual(["agree", "agree", "agree", "disagree"]);
    const single = of([...forty("a"), ...forty("d")], 1);
    expect([single.groups, single.statements[0]!.groups, single.statements[0]!.all!.agree]).toEqual([
      [],
      null,
      { percent: 50 },
    ]);
    expect(of(forty("a"), 0 + 1).agreed).toEqual([{ number: 1, side: "agree" }]);
    expect(pictureOf(forty("a").map(one), [])).toBeNull();
  });

  it("leaves figures by group out where few of any group say something", () => {
    const full = camps(["aaaadddd", "ddddaaaa"], [30, 30], new Chance("hidden"), 0);
    // Of the second camp four answer the ninth statement, of the first all.
    const rows = full.map(({ votes, people }, at) => ({ votes: at < 34 ? `${votes}a` : votes, people }));
    const { statements, agreed } = pictureOf(rows, numbersTo(9))!;
    expect(statements[8]!.all!.agree).toEqual({ percent: 95, or: "more" });
    expect(statements[8]!.groups).toBeNull();
    expect(statements[0]!.groups).toHaveLength(2);
    expect(agreed.map(({ number }) => number)).not.toContain(9);
  });

  it("draws a hundred thousand voters from twenty thousand of them: six million votes in bounded work", () => {
    const chance = new Chance("many");
    const pattern = ["aad".repeat(20), "dda".repeat(20)];
    const rows = camps(pattern, [60_000, 40_000], chance, 0.1);
    const picture = pictureOf(rows, numbersTo(60))!;
    expect([picture.voters, picture.groups]).toEqual([100_000, [60_000, 40_000]]);
    expect(picture.statements[0]!.all!.agree).toEqual({ percent: 60 });
  }, 120_000);
});

describe("the parts of it", () => {
  it("axes show where opinions differ most, and stand upright on each other", () => {
    const rows = camps(["aaaadddd", "ddddaaaa"], [30, 30], new Chance("axes"));
    const { axes } = axesOf(distinct(rows, numbersTo(8)), numbersTo(8));
    const dot = axes[0]!.reduce((sum, value, at) => sum + value * axes[1]![at]!, 0);
    expect(Math.abs(dot)).toBeLessThan(1e-9);
    for (const value of axes[0]!) expect(Math.abs(value)).toBeGreaterThan(0.25);
  });

  it("who says little stands as far out as who says the same of more", () => {
    const rows = distinct(camps(["aaaadddd", "ddddaaaa"], [30, 30], new Chance("sparse"), 0), numbersTo(8));
    const axes = axesOf(rows, numbersTo(8));
    const [whole, half] = [placeOf("aaaadddd", axes), placeOf("aa--dd", axes)];
    expect(Math.abs(half[0])).toBeGreaterThan(Math.abs(whole[0]) * 0.65);
    expect(placeOf("", axes)).toEqual([0, 0]);
  });

  it("the silhouette says which grouping is right", () => {
    const heap = (x: number, y: number) =>
      numbersTo(10).map((n) => ({ at: [x + n / 50, y - n / 70] as const, people: 1 }));
    const standing = [...heap(0, 0), ...heap(5, 0), ...heap(0, 5)];
    const centres = centresOf(standing);
    expect(centres.length).toBe(3);
    expect(new Set(standing.map(({ at }) => nearestOf(at, centres))).size).toBe(3);
    expect(silhouette(standing, centres)).toBeGreaterThan(0.9);
  });

  it("shares never tell all from all but one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 400 }), (of) => {
        expect(shareOf(of, of)).toEqual(shareOf(of - 1, of));
        expect(shareOf(0, of)).toEqual(shareOf(1, of));
        expect(shareOf(of, of).or).toBe("more");
      }),
    );
  });

  it("of one group nobody is set apart", () => {
    const counts = { agree: 20, disagree: 10, pass: 2 };
    const picture = pictureFrom([{ number: 1, groups: [counts] }], [32]);
    expect([picture.groups, picture.apart, picture.statements[0]!.groups]).toEqual([[], [], null]);
  });
});

describe("the map is drawn anew", () => {
  it("from thirty voters on, then after ten who changed, and of many after a twentieth", () => {
    const due = (voters: number, moved: number, picture = "x") => isDue({ voters, moved, picture });
    expect([due(29, 29, ""), due(30, 0, ""), due(40, 9), due(40, 10), due(29, 20)]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect([due(100_000, 4999), due(100_000, 5000)]).toEqual([false, true]);
    expect([renewal(30), renewal(200), renewal(400)]).toEqual([10, 10, 20]);
  });

  it("and before, the number of voters is told in bands", () => {
    expect([0, 4, 5, 9, 10, 19, 20, 29].map(votersBand)).toEqual([
      ...["none", "none", "few", "few"],
      ...["some", "some", "most", "most"],
    ]);
  });
});
