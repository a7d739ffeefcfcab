/** What a comment is reported, hidden or declined for, and a member warned or muted. Named in `moderation:reason`. */
export const reasons = ["personal", "insult", "spam", "off_topic", "other"] as const;

export type Reason = (typeof reasons)[number];

/** How much a report weighs. What could give somebody away comes before whatever else many report. */
export const weights: Record<Reason, number> = { personal: 1000, insult: 10, spam: 5, other: 3, off_topic: 2 };

/** For how many days a member may be muted. */
export const muteDays = ["1", "3", "7", "30"] as const;

/** A member writes at most once in so many minutes; 0 for as often as they like. Named in `moderation:pace`. */
export const paces = ["0", "5", "15", "60", "1440"] as const;
