import { workLanguages, yearBands } from "./answers";
import { filtersPeople, type GridFilter } from "./filters.schema";
import { readinesses } from "./readiness";
import { residences } from "./residence";

/** A body as the picture keeps it; its names are those of the database. */
export interface PictureBody {
  key: string;
  kind: string;
  sphere: string;
  regionCode: string | null;
  districtKey: string | null;
  sort: number;
  open: boolean;
  nameBe: string;
  nameRu: string;
  nameEn: string;
}

/** Positions in the order of the catalogue, by their place in it. */
export interface PicturePositions {
  key: string[];
  at: Map<string, number>;
  /** Place of the body among the bodies. */
  body: Uint32Array;
  /** Place of the level among the levels. */
  level: Uint8Array;
  seats: Uint32Array;
  open: Uint8Array;
  /** How many chose it, and how many of them first. */
  candidates: Uint32Array;
  firsts: Uint32Array;
}

/** Cards by their place here, which says nothing of when they were made: they stand in the order of random numbers. */
export interface PictureCards {
  at: Map<string, number>;
  used: number;
  residence: Uint8Array;
  service: Uint8Array;
  management: Uint8Array;
  /** A bit for each language. */
  languages: Uint16Array;
  /** Where its choices begin, how many they are, and for how many there is room. */
  start: Uint32Array;
  count: Uint8Array;
  room: Uint8Array;
}

/** Choices, those of a card together. */
export interface PictureChoices {
  used: number;
  position: Uint32Array;
  rank: Uint8Array;
  readiness: Uint8Array;
}

/** The whole matrix in memory, as small as it can be: who chose what, and what people are asked for by. */
export interface Picture {
  /** The count of changes that it belongs to. */
  change: number;
  levels: string[];
  bodies: PictureBody[];
  positions: PicturePositions;
  cards: PictureCards;
  choices: PictureChoices;
}

/** The number that stands for a word of a list; 0 for none. */
export function codeOf(list: readonly string[], word: string): number {
  return list.indexOf(word) + 1;
}

/** The bit of a language, or none for one that is not in the list. */
export function bitOf(language: string): number {
  const code = codeOf(workLanguages, language);
  return code === 0 ? 0 : 1 << (code - 1);
}

/** How many chose each position, how many first, and how many people they are. */
export interface Tally {
  candidates: Uint32Array;
  firsts: Uint32Array;
  people: number;
}

/** Which positions fit the filter: 1 for those that are open, 2 for those that are not. */
export function fittingPositions({ positions, bodies, levels }: Picture, filter: Omit<GridFilter, "after">) {
  const { kind, region, sphere, level, scope, district, body: key } = filter;
  const bodyFits = bodies.map(
    (body) =>
      (!kind || body.kind === kind) &&
      (!region || (region === "none" ? body.regionCode === null : body.regionCode === region)) &&
      (!sphere || body.sphere === sphere) &&
      (!scope || body.districtKey !== null) &&
      (!district || body.districtKey === district) &&
      (!key || body.key === key),
  );
  const wanted = levels.indexOf(level);
  const fits = new Uint8Array(positions.key.length);
  for (let at = 0; at < fits.length; at += 1) {
    if (!bodyFits[positions.body[at]!] || (level && positions.level[at] !== wanted)) continue;
    fits[at] = positions.open[at] ? 1 : 2;
  }
  return fits;
}

/**
 * Counts the choices of those who fit the filter, on all positions; people are those who chose at least one open
 * position that fits.
 */
export function tallyOf(picture: Picture, filter: Omit<GridFilter, "after">, fits: Uint8Array): Tally {
  const { positions, cards, choices } = picture;
  const some = filtersPeople(filter);
  const candidates = some ? new Uint32Array(positions.key.length) : positions.candidates;
  const firsts = some ? new Uint32Array(positions.key.length) : positions.firsts;
  const readiness = codeOf(readinesses, filter.readiness);
  const residence = codeOf(residences, filter.residence);
  const service = codeOf(yearBands, filter.service);
  const management = codeOf(yearBands, filter.management);
  const language = bitOf(filter.language);
  let people = 0;
  for (let card = 0; card < cards.used; card += 1) {
    const count = cards.count[card]!;
    if (
      count === 0 ||
      (residence !== 0 && cards.residence[card] !== residence) ||
      (service !== 0 && cards.service[card] !== service) ||
      (management !== 0 && cards.management[card] !== management) ||
      (language !== 0 && (cards.languages[card]! & language) === 0)
    ) {
      continue;
    }
    const start = cards.start[card]!;
    let counts = 0;
    for (let at = start; at < start + count; at += 1) {
      if (readiness !== 0 && choices.readiness[at] !== readiness) continue;
      const position = choices.position[at]!;
      if (fits[position] === 1) counts = 1;
      if (!some) continue;
      candidates[position]! += 1;
      if (choices.rank[at] === 1) firsts[position]! += 1;
    }
    people += counts;
  }
  return { candidates, firsts, people };
}
