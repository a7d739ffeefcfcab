/** Years of experience, in bands: exact years would tell who somebody is. */
export const yearBands = ["none", "under3", "from3to10", "over10"] as const;
export type YearBand = (typeof yearBands)[number];

/** The highest level of education that somebody completed. */
export const educations = ["secondary", "vocational", "bachelor", "master", "doctorate"] as const;

/** Broad fields of education, after the International Standard Classification (ISCED-F 2013). */
export const studies = [
  "education",
  "humanities",
  "social_sciences",
  "economics",
  "law",
  "natural_sciences",
  "computing",
  "engineering",
  "agriculture",
  "health",
  "security",
  "services",
] as const;

/** Languages that offices ask for, by their ISO 639-1 codes. */
export const workLanguages = ["be", "ru", "en", "pl", "lt", "uk", "lv", "de", "fr", "es", "it", "zh"] as const;
export type WorkLanguage = (typeof workLanguages)[number];

/** How well somebody can work in a language. */
export const languageLevels = ["basic", "working", "fluent", "native"] as const;

/** How somebody is tied to a region. */
export const regionTies = ["knows", "would_work", "both"] as const;

/** Whether somebody would move for an office. */
export const relocations = ["anywhere", "within_region", "no"] as const;
