import type { PositionLine } from "./position-line";

/** Positions of the same title and level in the same sphere and place, and which of them nobody has chosen. */
export interface Group {
  titleBe: string;
  level: string;
  kind: string;
  sphere: string;
  /** Empty for bodies of the whole country and abroad. */
  regionCode: string | null;
  /** Whether its bodies are those of districts. */
  inDistricts: boolean;
  total: number;
  /** Keys of those that nobody has chosen, in the order of the catalogue. */
  empty: string[];
}

/** What a card says of its holder; everything may be unanswered. */
export interface Profile {
  spheres: { sphere: string; years: string }[];
  regions: { regionCode: string; tie: string }[];
  management: string;
  education: string;
  studied: string;
  relocation: string;
  chosen: { key: string; titleBe: string; level: string; kind: string; sphere: string; regionCode: string | null }[];
}

/** Why a group suits, besides that people are missing there. */
export const fits = ["sphere", "would_work", "knows", "management", "near"] as const;
export type Fit = (typeof fits)[number];

export interface Suggestion {
  group: Group;
  fits: Fit[];
}

/** A suggestion as the screens show it, in the reader's language. */
export interface Suggested extends Pick<Group, "kind" | "sphere" | "level" | "inDistricts" | "total"> {
  title: string;
  region: string | null;
  /** How many of the group nobody has chosen. */
  empty: number;
  fits: Fit[];
  /** Some of those that nobody has chosen. */
  positions: PositionLine[];
}

/** What suggestions are made from: the answers on a card, else its choices, else where most people are missing. */
export const bases = ["answers", "choices", "shortage"] as const;
export type Basis = (typeof bases)[number];

const years: Record<string, number> = { none: 0, under3: 1, from3to10: 2, over10: 3 };
const yearsIn = (band: string): number | null => years[band] ?? null;

/** Years in management that a level asks for; others ask for none. */
const leading: Record<string, number> = { leadership: 2, deputy_leadership: 2, unit_head: 1, deputy_unit_head: 1 };
/** Levels that the law keeps for people with a degree. */
const degree = ["judge", "prosecutor", "diplomat"];
const higher = ["bachelor", "master", "doctorate"];
/** At least this part of a group without anybody is a shortage. */
const shortage = 0.3;

export function basisOf({ spheres, regions, management, chosen }: Profile): Basis {
  const experience = spheres.some(({ years: band }) => band !== "none");
  if (experience || regions.length > 0 || management !== "") return "answers";
  return chosen.length > 0 ? "choices" : "shortage";
}

/** Whether somebody who would not move, or not far, could serve there. */
function withinReach({ regionCode, kind }: Group, { relocation, regions }: Profile): boolean {
  if (relocation === "" || relocation === "anywhere") return true;
  if (kind === "diplomatic") return false;
  if (regions.length === 0) return true;
  const codes = regions.map((tie) => tie.regionCode);
  // Bodies of the whole country sit in Minsk.
  return regionCode ? codes.includes(regionCode) : codes.includes("BY-HM") || codes.includes("BY-MI");
}

/** Whether the answers speak against it: no degree, or no law for courts and prosecution. */
function outOfReach({ level, kind }: Group, { education, studied, spheres }: Profile): boolean {
  const schooled = education === "" || higher.includes(education);
  if (!schooled && (degree.includes(level) || level === "leadership")) return true;
  const legal = studied === "law" || spheres.some(({ sphere, years: band }) => sphere === "justice" && band !== "none");
  return kind === "judicial" && (level === "judge" || level === "prosecutor") && !legal;
}

function weigh(group: Group, profile: Profile, basis: Basis): { score: number; fits: Fit[]; suits: boolean } {
  const found: Fit[] = [];
  let score = (2 * group.empty.length) / group.total + Math.min(group.empty.length, 20) / 20;
  const worked = yearsIn(profile.spheres.find(({ sphere }) => sphere === group.sphere)?.years ?? "") ?? 0;
  if (worked > 0) {
    score += 1 + worked;
    found.push("sphere");
  }
  const tie = profile.regions.find(({ regionCode }) => regionCode === group.regionCode)?.tie;
  if (tie) {
    score += tie === "knows" ? 1.5 : 3;
    found.push(tie === "knows" ? "knows" : "would_work");
  }
  const asked = leading[group.level];
  const led = yearsIn(profile.management);
  if (led !== null) {
    if (asked === undefined) score += led < 2 ? 1 : 0;
    else if (led < asked) score -= 2 * (asked - led);
    else {
      score += asked;
      found.push("management");
    }
  }
  const near = profile.chosen.filter(
    (one) => one.sphere === group.sphere && (one.regionCode === group.regionCode || one.level === group.level),
  ).length;
  if (near > 0) {
    score += Math.min(near, 2) * (basis === "choices" ? 2 : 0.5);
    if (profile.chosen.some((one) => one.titleBe === group.titleBe)) score += basis === "choices" ? 1 : 0;
    found.push("near");
  }
  const sphereOrPlace = found.includes("sphere") || tie !== undefined;
  const said = profile.spheres.some(({ years: band }) => band !== "none") || profile.regions.length > 0;
  const suits = basis === "shortage" || (basis === "choices" ? near > 0 : said ? sphereOrPlace : asked !== undefined);
  return { score, fits: found, suits };
}

/** At most so many of one title: the same office in every region says less than different ones. */
const mostOfTitle = 2;

/**
 * The groups with a shortage that suit a card, best first. The same card and the same picture give the same answer.
 */
export function suggest(groups: readonly Group[], profile: Profile, most: number): Suggestion[] {
  const basis = basisOf(profile);
  const own = new Set(profile.chosen.map(({ key }) => key));
  const weighed = groups
    .filter(({ empty, total }) => empty.length > 0 && empty.length >= shortage * total)
    .filter((group) => !group.empty.every((key) => own.has(key)))
    .filter((group) => withinReach(group, profile) && !outOfReach(group, profile))
    .map((group, at) => ({ group, at, ...weigh(group, profile, basis) }))
    .filter(({ suits }) => suits)
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const titles = new Map<string, number>();
  return weighed
    .filter(({ group: { titleBe } }) => {
      titles.set(titleBe, (titles.get(titleBe) ?? 0) + 1);
      return titles.get(titleBe)! <= mostOfTitle;
    })
    .slice(0, most)
    .map(({ group, fits: found }) => ({ group, fits: found }));
}

/**
 * Some of the positions of a group, beginning at a place that the card's number gives: not everybody is led to the
 * same one, and everybody is led to the same ones again.
 */
export function someOf(keys: readonly string[], cardNumber: string, most: number): string[] {
  const place = [...cardNumber].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  const from = keys.length > 0 ? place % keys.length : 0;
  return [...keys.slice(from), ...keys.slice(0, from)].slice(0, most);
}
