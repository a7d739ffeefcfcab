/** Where a member lives, as far as it is said at all. Named in `joining:place.residence`. */
export const residences = ["in_belarus", "abroad", "unsaid"] as const;

export type Residence = (typeof residences)[number];
