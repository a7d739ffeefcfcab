import { describe, expect, it } from "vitest";
import {
  allRules,
  cellName,
  type Counted,
  type Decided,
  fewest,
  known,
  least,
  mostPeople,
  roundShare,
  type Rules,
  shownFrom,
  type Standing,
  suppress,
  type TableName,
} from "~/domain/matrix/suppression";
import { nesting } from "~/domain/matrix/nesting";
import { Chance } from "../../../prisma/seed/chance";

const most = 5;

/** A position of a small invented catalogue, with its cell in each table. */
interface Position {
  key: string;
  cells: Partial<Record<TableName, string>>;
}

type Cards = Map<string, string[]>;

function catalogue(chance: Chance): Position[] {
  const levels = chance.between(2, 7);
  const regions = chance.between(1, 3);
  return Array.from({ length: chance.between(10, 60) }, (_, i) => {
    const body = chance.between(1, 8);
    const region = `r${chance.between(1, regions)}`;
    const level = chance.between(1, levels);
    return {
      key: `p${i}`,
      cells: {
        levels: `l${level}`,
        spheres: `s${Math.ceil(body / 3)}`,
        regions: region,
        ...(level === 1 ? { heads: region } : {}),
        ...(body > 4 ? {} : { bodies: `b${body}` }),
      },
    };
  });
}

const tables: TableName[] = ["levels", "bodies", "regions", "heads", "spheres"];

/** The cells in which each card stands. */
function places(cards: Cards, positions: Map<string, Position>): Map<string, Set<string>> {
  return new Map(
    [...cards].map(([number, keys]) => [
      number,
      new Set([
        "cards:all",
        ...keys.flatMap((key) =>
          tables.flatMap((table) => {
            const cell = positions.get(key)!.cells[table];
            return cell ? [`${table}:${cell}`] : [];
          }),
        ),
      ]),
    ]),
  );
}

type Places = Map<string, Set<string>>;

interface Round {
  /** How many cards had a choice. */
  cards: number;
  places: Places;
  counted: Counted[];
  picture: Decided[];
  /** How many of its cards were erased later. */
  erasedSince: number;
}

/** A series of rounds as they were published, and what was true. */
interface Series {
  rounds: Round[];
}

/** Who came into a cell or left it from one round to another; erased cards are in neither. */
function movers(a: Places, b: Places, name: string): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (number) => (a.get(number)?.has(name) ?? false) !== (b.get(number)?.has(name) ?? false),
  );
}

/** How people choose: the community of one series keeps to one way. */
const tempers = ["even", "crowded", "saturated", "tiny"] as const;

function choose(chance: Chance, positions: Position[], temper: (typeof tempers)[number]): string[] {
  if (temper === "saturated") {
    // Five choices in five different levels, as far as there are so many: the others are left hardly any room.
    const levels = chance.shuffled([...new Set(positions.map(({ cells }) => cells.levels!))].sort().slice(0, most));
    const picked = levels.map((level) => chance.pick(positions.filter(({ cells }) => cells.levels === level)).key);
    return chance.happens(0.01) ? [chance.pick(positions).key] : picked;
  }
  const wanted = temper === "crowded" ? positions.slice(0, Math.ceil(positions.length / 4)) : positions;
  const count = temper === "tiny" ? 1 : chance.between(1, most);
  return chance
    .shuffled(chance.happens(0.9) ? wanted : positions)
    .slice(0, count)
    .map(({ key }) => key);
}

/**
 * Plays rounds: each time many, few or hardly any people change, somebody who holds five cards may push a cell that
 * is near its threshold, and cards are erased, also out of the snapshots.
 */
function play(seed: string, rules: Rules, onRound: (series: Series) => void): void {
  const chance = new Chance(seed);
  const temper = chance.pick(tempers);
  const list = catalogue(chance);
  const positions = new Map(list.map((one) => [one.key, one]));
  const cellsOf = ({ cells }: Position) =>
    tables.flatMap((table) => (cells[table] ? [`${table}:${cells[table]}`] : []));
  const names = ["cards:all", ...new Set(list.flatMap(cellsOf))];
  const around = nesting(
    list.map(({ cells: { levels, spheres, bodies } }) => {
      return { positions: 1, cells: { levels: levels!, spheres: spheres!, ...(bodies ? { bodies } : {}) } };
    }),
  );
  const size = temper === "tiny" ? chance.between(16, 40) : chance.between(30, 160);
  let cards: Cards = new Map(Array.from({ length: size }, (_, i) => [`c${i}`, choose(chance, list, temper)]));
  const series: Series = { rounds: [] };
  const standing = new Map<string, Standing>();
  let fresh = size;
  for (let number = 1; number <= 5; number += 1) {
    if (number > 1) {
      const changed = chance.pick([0, 0.01, 0.05, 0.2, 0.8]);
      cards = new Map(
        [...cards].map(([card, keys]) => [card, chance.happens(changed) ? choose(chance, list, temper) : keys]),
      );
      if (chance.happens(0.5)) {
        // Five whom the attacker holds walk into one cell together.
        const target = chance.pick(list);
        for (const card of [...cards.keys()].slice(0, known)) cards.set(card, [target.key]);
      }
      for (let i = chance.pick([0, 0, 3, 20]); i > 0; i -= 1) {
        cards.set(`c${(fresh += 1)}`, choose(chance, list, temper));
      }
      for (const card of [...cards.keys()].slice(known)) {
        if (!chance.happens(changed / 4) || cards.size <= shownFrom) continue;
        cards.delete(card);
        for (const earlier of series.rounds) if (earlier.places.delete(card)) earlier.erasedSince += 1;
      }
    }
    const now = places(cards, positions);
    const counted = names.map((name): Counted => {
      const [table, key] = name.split(":") as [TableName, string];
      const own = list.filter(({ cells }) => table === "cards" || cells[table] === key);
      const candidates = own.map((one) => [...cards.values()].filter((keys) => keys.includes(one.key)).length);
      const base = standing.get(name);
      const within = around.get(name);
      return {
        ...{ table, key, people: [...now.values()].filter((cells) => cells.has(name)).length },
        moved: base ? movers(series.rounds[base.asOf - 1]!.places, now, name).length : null,
        ...{ positions: own.length, seats: own.length, chosen: candidates.filter(Boolean).length },
        candidates: candidates.reduce((sum, one) => sum + one, 0),
        ...(within ? { within } : {}),
      };
    });
    const picture = suppress(counted, standing, { round: number, cards: cards.size, most }, rules);
    for (const cell of picture) standing.set(cellName(cell), cell.standing);
    series.rounds.push({ cards: cards.size, places: now, counted, picture, erasedSince: 0 });
    onRound(series);
  }
}

/** What an attacker knows of a number. */
interface Interval {
  low: number;
  high: number;
}

/**
 * What follows for the number of people in a cell from its line of a picture. The attacker knows the rules, how many
 * cards there are, how many were erased since, and is even told which hidden cells are hidden for themselves.
 */
function interval(cell: Decided, round: number, series: Series, rules: Rules): Interval {
  const { said, asOf, standing } = cell;
  const { reason } = series.rounds[asOf - 1]!.picture.find((one) => cellName(one) === cellName(cell))!;
  const all = { low: 0, high: series.rounds[round - 1]!.cards };
  const then = (): Interval => {
    // What was hidden with others is between nobody and everybody.
    if (!said && standing.said) return { low: 0, high: Infinity };
    const people = said?.people;
    if (people !== undefined) return { low: fewest(people, rules), high: mostPeople(people, rules) };
    if (said || reason === "narrow") return { low: rules.threshold, high: Infinity };
    return { low: 0, high: rules.threshold - 1 };
  };
  const { low, high } = then();
  if (asOf === round) return { low, high: Math.min(high, all.high) };
  const erased = series.rounds[asOf - 1]!.erasedSince;
  const drift = rules.renewal - 1;
  return { low: Math.max(0, low - drift - erased), high: Math.min(high + drift, all.high) };
}

/** What an attacker who knows five choices can find out, and what must not be seen; empty where all is well. */
function breaches(series: Series, rules: Rules): string[] {
  const round = series.rounds.length;
  const { picture, places: now, cards, counted } = series.rounds[round - 1]!;
  const found: string[] = [];
  const breach = (what: string, name: string) => found.push(`${what}: ${name}`);
  const known5 = (number: number) => number - known;
  const at = new Map(picture.map((cell) => [cellName(cell), interval(cell, round, series, rules)]));
  for (const cell of picture) {
    const name = cellName(cell);
    const { low, high } = at.get(name)!;
    const truth = counted.find((one) => cellName(one) === name)!;
    // The attacker is right: otherwise this test would show nothing.
    if (truth.people < low || truth.people > high) throw new Error(`${name} has ${truth.people}, not ${low}–${high}`);
    // How many the others of its table need: a card stands in at most five cells.
    const others = picture.filter((one) => one.table === cell.table && one !== cell);
    const taken = others.reduce((sum, one) => sum + at.get(cellName(one))!.low, 0);
    const told = cell.table === "cards" || (cell.said && cell.asOf === round);
    const room = told ? Infinity : most * (cards - known) - taken;
    if (Math.min(known5(high), known5(cards), room) < least) breach("few people", name);
    const printed = ({ said }: Decided) => [fewest(said!.people!, rules), mostPeople(said!.people!, rules)] as const;
    if (cell.said?.people !== undefined && printed(cell)[0] === printed(cell)[1]) breach("an exact number", name);
    // The rest of a larger cell, and of everybody.
    const whole = cell.table === "cards" ? undefined : picture.find((one) => cellName(one) === "cards:all");
    const outers = picture.filter((one) => truth.within?.includes(cellName(one))).concat(whole ?? []);
    for (const outer of outers) {
      if (outer.said?.people === undefined || cell.said?.people === undefined) continue;
      if (outer.asOf !== round || cell.asOf !== round) continue;
      if (known5(printed(outer)[1] - printed(cell)[0]) < least) breach(`a small rest of ${cellName(outer)}`, name);
    }
    if (cell.said?.share !== undefined && cell.asOf === round) {
      const fits = Array.from({ length: truth.positions + 1 }, (_, k) => k).filter(
        (k) => roundShare(k, truth.positions) === cell.said!.share,
      );
      if (known5(Math.max(...fits)) < 1) breach("every other position is empty", name);
    }
    // Who moved, between any two pictures.
    const earlier = series.rounds.slice(0, -1).map((one) => one.picture.find((old) => cellName(old) === name)!);
    if (cell.reason === "earlier" && known5(rules.renewal - 1) < least) breach("few moved", name);
    const last = earlier.at(-1);
    if (!last || last.reason === "gives_away" || cell.reason === "gives_away") continue;
    if (JSON.stringify([last.said, last.asOf]) === JSON.stringify([cell.said, cell.asOf])) continue;
    const moved = movers(series.rounds[last.asOf - 1]!.places, now, name);
    if (known5(moved.length) < least) breach("a change of few people is seen", name);
  }
  return found;
}

const played = 200;

/** The breaches of many series, each once. */
function attack(rules: Rules): string[] {
  const found = new Set<string>();
  for (let i = 0; i < played; i += 1) {
    play(`suppression ${i}`, rules, (series) => {
      for (const one of breaches(series, rules)) found.add(one.replace(/:.*$/, ""));
    });
  }
  return [...found];
}

describe("a published series", () => {
  it(`never bounds a cell below ten people, for ${played} communities over five rounds`, () => {
    expect(attack(allRules)).toEqual([]);
  });

  it.each<[string, Partial<Rules>, string]>([
    ["the threshold", { threshold: 0 }, "few people"],
    ["the five known choices in the threshold", { threshold: least }, "few people"],
    ["the last one of the threshold", { threshold: least + known }, "few people"],
    ["renewal only after people moved", { renewal: 0 }, "a change of few people is seen"],
    ["the five known choices in renewal", { renewal: least }, "few moved"],
    ["the last one of renewal", { renewal: least + known }, "few moved"],
    ["rounding", { rounding: false }, "an exact number"],
    ["hiding what gives hidden cells away", { together: false }, "few people"],
    ["hiding what leaves a small rest", { together: false }, "a small rest of spheres"],
    ["hiding how many there are in all", { together: false }, "a small rest of cards"],
    ["the breadth of shares", { breadth: false }, "every other position is empty"],
  ])("is broken without %s", (_rule, without, how) => {
    expect(attack({ ...allRules, ...without })).toContain(how);
  });

  it("shows what is worth showing", () => {
    let shown = 0;
    let hidden = 0;
    let stale = 0;
    for (let i = 0; i < 60; i += 1) {
      play(`suppression ${i}`, allRules, ({ rounds }) => {
        for (const cell of rounds.at(-1)!.picture) {
          if (cell.said) shown += 1;
          else hidden += 1;
          if (cell.said && cell.reason === "earlier") stale += 1;
        }
      });
    }
    expect([shown > 1000, hidden > 300, stale > 100]).toEqual([true, true, true]);
  });
});

describe("a single cell", () => {
  const cell = (people: number, more: Partial<Counted> = {}): Counted => ({
    ...{ table: "levels", key: "x", people, moved: null, positions: 40, chosen: 20, candidates: people, seats: 40 },
    ...more,
  });
  const at = { round: 2, cards: 500, most };
  const one = (counted: Counted, before?: Standing) =>
    suppress([counted], new Map(before ? [[cellName(counted), before]] : []), at)[0]!;

  it("is hidden below sixteen people, and rounded to 5 above", () => {
    expect([0, 9, 10, 15].map((people) => one(cell(people)).said)).toEqual([null, null, null, null]);
    expect([16, 17, 18, 22, 23, 104].map((people) => one(cell(people)).said?.people)).toEqual([
      15, 15, 20, 20, 25, 105,
    ]);
  });

  it("keeps what stands while fewer than sixteen moved, whether shown or hidden", () => {
    const shown = { asOf: 1, said: { people: 20 } };
    expect(one(cell(3, { moved: 15 }), shown)).toMatchObject({ said: { people: 20 }, asOf: 1, reason: "earlier" });
    expect(one(cell(3, { moved: 16 }), shown)).toMatchObject({ said: null, asOf: 2, reason: "few" });
    expect(one(cell(90, { moved: 15 }), { asOf: 1, said: null })).toMatchObject({ said: null, asOf: 1 });
    expect(one(cell(90, { moved: 16 }), { asOf: 1, said: null })).toMatchObject({ said: { people: 90 }, asOf: 2 });
  });

  it("says shares to 5 %, never less than under 5 nor more than over 95", () => {
    expect([17 / 22, 14 / 16, 7 / 21, 6 / 17].map((share) => roundShare(share * 1000, 1000))).toEqual([75, 90, 35, 35]);
    expect([roundShare(0, 30), roundShare(1, 30), roundShare(2, 30), roundShare(30, 30)]).toEqual([0, 0, 5, 100]);
  });

  it("of a region is hidden where five known choices would tell the rest", () => {
    const heads = (chosen: number) => one(cell(40, { table: "heads", positions: 20, chosen })).said;
    expect([heads(5), heads(6)]).toEqual([null, { share: 30 }]);
  });

  it("of a body goes where its sphere would tell how many are beside it, and the number of all cards too", () => {
    const body = cell(100, { table: "bodies", key: "b", within: ["spheres:s"] });
    const sphere = cell(106, { table: "spheres", key: "s" });
    const all = cell(110, { table: "cards", key: "all" });
    const picture = suppress([all, body, sphere], new Map(), { round: 1, cards: 110, most });
    expect(picture.map(({ table, said }) => [table, said !== null])).toEqual([
      ["cards", false],
      ["bodies", false],
      ["spheres", true],
    ]);
  });
});

it("knows which cells lie within others", () => {
  const at = (levels: string, spheres: string, positions = 1) => ({ cells: { levels, spheres }, positions });
  const around = nesting([at("judge", "justice", 4), at("head", "justice"), at("head", "health", 2)]);
  expect(Object.fromEntries(around)).toEqual({
    "levels:judge": ["spheres:justice"],
    "spheres:justice": [],
    "levels:head": [],
    "spheres:health": ["levels:head"],
  });
  expect(nesting([at("judge", "justice")]).get("levels:judge")).toEqual([]);
});
