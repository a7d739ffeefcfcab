/** Years of experience, in bands: exact years would tell who somebody is. */
export const yearBands = ["none", "under3", "from3to10", "over10"] as const;
export type YearBand = (typeof yearBands)[number];

/** The same where somebody did work: for the spheres. */
export const workedBands = ["under3", "from3to10", "over10"] as const satisfies readonly YearBand[];

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

/** What the card asks, in its order; each has a screen of its own at /matrix/card/… */
export const answerParts = ["experience", "education", "languages", "regions", "availability"] as const;
export type AnswerPart = (typeof answerParts)[number];

/** What a card answers, with names of regions in the reader's language; empty where it was left out. */
export interface Answers {
  service: string;
  management: string;
  education: string;
  studied: string;
  readiness: string;
  relocation: string;
  spheres: { sphere: string; years: string }[];
  languages: { language: string; level: string }[];
  regions: { code: string; name: string; tie: string }[];
}

/** Which of the things that the card asks are answered, in part at least. */
export function answeredParts(answers: Answers): AnswerPart[] {
  const { service, management, education, studied, readiness, relocation, spheres, languages, regions } = answers;
  const said: Record<AnswerPart, boolean> = {
    experience: service !== "" || management !== "" || spheres.length > 0,
    education: education !== "" || studied !== "",
    languages: languages.length > 0,
    regions: regions.length > 0,
    availability: readiness !== "" || relocation !== "",
  };
  return answerParts.filter((part) => said[part]);
}
