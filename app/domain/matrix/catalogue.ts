/** Kinds of bodies, in the order in which they are shown. */
export const kinds = ["central", "legislative", "judicial", "regional", "local", "diplomatic", "other"] as const;
export type Kind = (typeof kinds)[number];

/** Levels of positions, in the order in which they are shown. */
export const levels = [
  "leadership",
  "deputy_leadership",
  "unit_head",
  "deputy_unit_head",
  "adviser",
  "specialist",
  "judge",
  "prosecutor",
  "diplomat",
  "elected",
] as const;
export type Level = (typeof levels)[number];

/** Regions by their ISO 3166-2 codes. */
export const regionCodes = ["BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-MI", "BY-MA", "BY-HM"] as const;
