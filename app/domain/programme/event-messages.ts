import { placed } from "./registrations";

/** Whom organizers write to. Named in `event-messages:audience`. */
export const messageAudiences = ["all", "placed", "waiting"] as const;
export type MessageAudience = (typeof messageAudiences)[number];

/** Whether a message concerns somebody whose registration stands so. Who was given no place is told no more. */
export function concerns(audience: string, state: string): boolean {
  if (audience === "placed") return placed.includes(state);
  if (audience === "waiting") return state === "waiting";
  return placed.includes(state) || state === "waiting";
}

/** When and where an event is, as a change of it is kept. */
export interface Whereabouts {
  startsAt: string | null;
  endsAt: string | null;
  wholeDays: boolean;
  zone: string;
  placeBe: string;
  placeRu: string;
  placeEn: string;
}

interface Placed extends Omit<Whereabouts, "startsAt" | "endsAt"> {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What of an event people have to know who mean to come. */
export function whereaboutsOf(event: Placed): Whereabouts {
  const { startsAt, endsAt, wholeDays, zone, placeBe, placeRu, placeEn } = event;
  return {
    ...{ startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null },
    ...{ wholeDays, zone, placeBe, placeRu, placeEn },
  };
}
