import type { Chance } from "./chance";
import { size } from "./size";
import { readinessKeys } from "./vocabulary";

/** What the choices need to know of a position that is open. */
export interface OpenPosition {
  key: string;
  level: string;
  bodyKey: string;
  bodyKind: string;
  sphere: string;
  regionCode: string | null;
}

export interface Choice {
  positionKey: string;
  rank: number;
  readiness: string;
}

/** Of the chairs of districts, how many somebody chose in each region, as in the real matrix. */
const chairsChosen: Record<string, number> = {
  "BY-MI": 17,
  "BY-BR": 14,
  "BY-VI": 7,
  "BY-HR": 6,
  "BY-HO": 11,
  "BY-MA": 13,
};
const chair = /^district-excom-.*\.district-chair$/;
/** The city of Minsk has nine districts, whose heads stand as one position of nine seats; seven find a candidate. */
const headsInMinsk = { key: "city-district-administration-hm.city-district-head", candidates: 7 };

/** How strongly people are drawn to a kind of body. */
const byKind: Record<string, number> = {
  central: 100,
  regional: 90,
  local: 5,
  judicial: 6,
  legislative: 90,
  diplomatic: 40,
  other: 14,
};
/** How strongly they are drawn to a level of it. */
const byLevel: Record<string, number> = {
  leadership: 1.4,
  deputy_leadership: 2,
  unit_head: 1.6,
  deputy_unit_head: 0.7,
  adviser: 1.3,
  specialist: 1.1,
  judge: 1,
  prosecutor: 0.5,
  diplomat: 1.4,
  elected: 1.5,
};
const sought =
  /foreign|education|ministry-economy|ministry-justice|ministry-culture|ministry-health|finance|internal-affairs/;
const avoided =
  /concern|general-staff|internal-troops|belkoopsoyuz|standardization|military|security|property|archives|media-/;

/**
 * Rows of choices for so many cards as have any, unevenly spread: a few bodies crowded, many half filled, some empty.
 * Every row keeps near one field or one region, as a person's wishes do.
 */
export function inventChoices(chance: Chance, positions: readonly OpenPosition[]): Choice[][] {
  const mood = new Map<string, number>();
  for (const body of [...new Set(positions.map((one) => one.bodyKey))].sort()) {
    const pull = sought.test(body) ? 3.5 : avoided.test(body) ? 0.12 : 1;
    mood.set(body, pull * chance.pick([0, 0.2, 0.5, 1, 1, 2]) * (0.5 + chance.next()));
  }
  const sorted = [...positions].sort((a, b) => (a.key < b.key ? -1 : 1));
  const weights = new Map(
    sorted.map((one) => [
      one.key,
      chair.test(one.key) || one.key === headsInMinsk.key
        ? 0
        : (mood.get(one.bodyKey) ?? 0) *
          (byKind[one.bodyKind] ?? 5) *
          (byLevel[one.level] ?? 1) *
          (0.3 + chance.next()),
    ]),
  );
  const weight = (one: OpenPosition) => weights.get(one.key) ?? 0;
  const free = sorted.filter((one) => weight(one) > 0);
  const nearby = new Map<string, OpenPosition[]>();
  const near = (one: OpenPosition) => {
    const place = one.regionCode ?? one.sphere;
    const known = nearby.get(place) ?? free.filter((other) => (other.regionCode ?? other.sphere) === place);
    nearby.set(place, known);
    return known;
  };

  const lengths = chance.shuffled(
    Object.entries(size.cardsByChoices).flatMap(([length, cards]) => Array<number>(cards).fill(Number(length))),
  );
  const rows = lengths.map((length) => ({ length, picked: [] as OpenPosition[] }));
  for (const one of wantedChairs(chance, sorted)) {
    const row = chance.pick(rows.filter((other) => other.picked.length < other.length && !other.picked.includes(one)));
    row.picked.push(one);
  }
  for (const { length, picked } of rows) {
    while (picked.length < length) {
      const around = picked[0] && chance.happens(0.6) ? near(picked[0]).filter((one) => !picked.includes(one)) : [];
      const next = chance.weighted(around.length > 0 ? around : free, weight);
      if (!picked.includes(next)) picked.push(next);
    }
  }
  return rows.map(({ picked }) =>
    chance.shuffled(picked).map((one, index) => ({
      positionKey: one.key,
      rank: index + 1,
      readiness: chance.weighted(readinessKeys, (key) => [4, 4, 2][readinessKeys.indexOf(key)]!),
    })),
  );
}

/** The chairs that somebody chose, each as often as it was chosen: mostly once, now and then more. */
function wantedChairs(chance: Chance, positions: readonly OpenPosition[]): OpenPosition[] {
  const heads = positions.filter((one) => one.key === headsInMinsk.key);
  const inMinsk = heads.flatMap((one) => Array<OpenPosition>(headsInMinsk.candidates).fill(one));
  const inDistricts = Object.entries(chairsChosen).flatMap(([region, count]) => {
    const chairs = positions.filter((one) => one.regionCode === region && chair.test(one.key));
    return chance
      .shuffled(chairs)
      .slice(0, count)
      .flatMap((one) => Array<OpenPosition>(chance.weighted([1, 2, 3, 5], (times) => 6 / times)).fill(one));
  });
  return [...inDistricts, ...inMinsk];
}
