import type { Sphere } from "../spheres";

/** Sphere by the body's key; the first that fits. */
const byKey: [RegExp, Sphere][] = [
  [/^(court|.*-court|prosecutor|district-prosecutor|ministry-justice|bar-association|forensic|legal-inf)/, "justice"],
  [/^(police|ministry-internal|internal-troops|investigative|committee-state-security|committee-border)/, "security"],
  [/^(dept-(corrections|citizenship|financial-inv)|ministry-emergency|security-council|presidential-sec)/, "security"],
  [/^(ministry-defence|general-staff|committee-military)/, "defence"],
  [/^(ministry-foreign|embassy|consulate|mission-)/, "foreign"],
  [
    /^(ministry-(finance|taxes)|committee-customs|national-bank|development-bank|dept-financial|state-control)/,
    "finance",
  ],
  [/^(ministry-communications|hi-tech-park|operational-analytical|personal-data)/, "digital"],
  [/^(ministry-(transport|energy|housing|architecture)|railways|dept-aviation)/, "infrastructure"],
  [/^(ministry-(natural|forestry)|dept-nuclear)/, "environment"],
  [/^(ministry-health|state-hospital)/, "health"],
  [/^(ministry-education|academy|state-university|committee-science|strategic-research)/, "education"],
  [/^(ministry-(culture|information|sport)|media-|dept-archives|commissioner-religious)/, "culture"],
  [/^(ministry-labour|dept-labour|social-protection)/, "social"],
  [/^(house-of|council-of-the-rep|all-belarusian|central-election)/, "constitution"],
  [/^(region-(excom|council)|district-(excom|council)|city-|rural-)/, "local"],
  [/^(ministry-|concern-|committee-(property|standard)|tourism|belkoopsoyuz)/, "economy"],
];

const byCofog: Record<string, Sphere> = {
  "01": "governance",
  "02": "defence",
  "03": "security",
  "04": "economy",
  "05": "environment",
  "06": "infrastructure",
  "07": "health",
  "08": "culture",
  "09": "education",
  "10": "social",
};

/** The sphere of public life that a body works in. */
export function sphereOf(key: string, cofog: string): Sphere {
  return byKey.find(([pattern]) => pattern.test(key))?.[1] ?? byCofog[cofog] ?? "governance";
}
