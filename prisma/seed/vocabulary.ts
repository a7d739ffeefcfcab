/** Experience bands of an application, from none to the longest. */
export const experienceBands = ["none", "under_3", "3_to_10", "over_10"] as const;

/** How soon a person could take up the office they chose. */
export const readinessKeys = ["now", "after_training", "within_two_years"] as const;
