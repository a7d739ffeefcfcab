/** What the programme holds, apart from the lectures of a cycle or of a course. Named in `programme:kind`. */
export const eventKinds = ["cycle", "visit", "meeting", "internship", "course"] as const;

/** Every kind; a lecture is always a part of a cycle or of a course. */
export const allKinds = [...eventKinds, "lecture"] as const;

export type EventKind = (typeof allKinds)[number];

/** Whether lectures belong to an event of this kind. */
export function holdsLectures(kind: string): boolean {
  return kind === "cycle" || kind === "course";
}

/** Whether an event of this kind can be moved into a cycle or a course, or out of one. */
export function movable(kind: string): boolean {
  return kind === "lecture" || kind === "meeting";
}

/** Who may read of an event. Named in `programme:seenBy`. */
export const audiences = ["members", "public"] as const;

/** How one comes to take part. Named in `programme:entry`. */
export const entries = ["none", "open", "selection", "invitation"] as const;

/** Where an event stands. Named in `programme:standing`. */
export type EventStanding = "draft" | "coming" | "running" | "over" | "cancelled";

/** Where an event stands now; what is published has a beginning and an end. */
export function standingOfEvent(
  event: { state: string; startsAt: Date | null; endsAt: Date | null },
  now: number,
): EventStanding {
  if (event.state !== "published") return event.state === "cancelled" ? "cancelled" : "draft";
  if (event.endsAt && event.endsAt.getTime() < now) return "over";
  return event.startsAt && event.startsAt.getTime() <= now ? "running" : "coming";
}

/** The most speakers of one event, and the most lectures of a cycle or a course. */
export const mostSpeakers = 30;
export const mostLectures = 60;

/** What organizers can have listed. Named in `organizing-programme:show`. */
export const eventLists = ["coming", "past", "drafts", "cancelled"] as const;

export type EventList = (typeof eventLists)[number];

/** Words of an address below /programme/ that are no events. */
export const reservedSlugs = ["new", "mine", "calendar", "feed", "registrations", "materials", "archive"];
