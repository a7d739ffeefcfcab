/** Spheres of public life: of interest to applicants, subject of concepts, field of bodies. Named in `common:sphere`. */
export const spheres = [
  "governance",
  "constitution",
  "local",
  "justice",
  "security",
  "defence",
  "foreign",
  "economy",
  "finance",
  "infrastructure",
  "environment",
  "health",
  "education",
  "culture",
  "social",
  "digital",
] as const;

export type Sphere = (typeof spheres)[number];
