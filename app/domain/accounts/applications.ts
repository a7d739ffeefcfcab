/** How long a person has worked, in bands too wide to point at anybody. Named in `applications:experience`. */
export const experienceBands = ["under3", "3to10", "11to20", "over20"] as const;

export type Experience = (typeof experienceBands)[number];

export const applicationStates = ["draft", "submitted", "admitted", "declined", "withdrawn"] as const;

export type ApplicationState = (typeof applicationStates)[number];

/** The steps of joining, in their order; each is a page. */
export const joiningSteps = ["/join", "/join/codes", "/join/interests", "/join/place", "/join/motivation"] as const;

export type JoiningStep = (typeof joiningSteps)[number];

interface Given {
  spheres: readonly string[];
  languages: readonly string[];
  experience: string;
  motivation: string;
}

/** Whether everything that organizers need but the motivation has been given. */
export function interestsGiven({ spheres, languages, experience }: Omit<Given, "motivation">): boolean {
  return spheres.length > 0 && languages.length > 0 && experience !== "";
}

/**
 * The first step of joining that is not done, or null. Whether the codes were written down is kept nowhere,
 * so it is asked again until the next step is done.
 */
export function firstUnfinished(given: Given, residence: string | null): JoiningStep | null {
  if (!interestsGiven(given)) return "/join/codes";
  if (residence === null) return "/join/place";
  return given.motivation === "" ? "/join/motivation" : null;
}
