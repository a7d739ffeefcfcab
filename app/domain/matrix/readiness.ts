/** How soon somebody could take the office. */
export const readinesses = ["now", "after_training", "within_two_years"] as const;
export type Readiness = (typeof readinesses)[number];
