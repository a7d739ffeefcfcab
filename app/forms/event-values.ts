import { homeZone, wallTimeAt } from "~/domain/concepts/zones";
import type { FormValues } from "./parse-form";

type Words = Record<"titleBe" | "titleRu" | "titleEn" | "textBe" | "textRu" | "textEn", string> &
  Record<"placeBe" | "placeRu" | "placeEn", string>;

interface EventRow extends Words {
  kind: string;
  startsAt: Date | null;
  endsAt: Date | null;
  wholeDays: boolean;
  zone: string;
  seenBy: string;
  entry: string;
  entryUntil: Date | null;
  places: number | null;
  joinLink: string;
  doNotRecord: boolean;
}

const tick = (value: boolean) => (value ? "yes" : "");

/** A day and a time as their fields hold them; empty while there is none. */
function written(edge: "starts" | "ends" | "until", instant: Date | null, zone: string): FormValues {
  const { day, time } = instant ? wallTimeAt(instant, zone) : { day: "", time: "" };
  // The hour that comes twice is named by which of the two it is.
  const before = instant && wallTimeAt(new Date(instant.getTime() - 60 * 60_000), zone);
  const after = instant && wallTimeAt(new Date(instant.getTime() + 60 * 60_000), zone);
  const which = before?.day === day && before.time === time ? "second" : after?.time === time ? "first" : "";
  return { [`${edge}On`]: day, [`${edge}Time`]: time, [`${edge}Which`]: which };
}

/** An event as its form holds it. */
export function eventValues(event: EventRow): FormValues {
  const { kind, titleBe, titleRu, titleEn, textBe, textRu, textEn, placeBe, placeRu, placeEn } = event;
  const { startsAt, endsAt, wholeDays, zone, seenBy, entry, entryUntil, places, joinLink, doNotRecord } = event;
  return {
    ...{ kind, titleBe, titleRu, titleEn, textBe, textRu, textEn, placeBe, placeRu, placeEn },
    ...written("starts", startsAt, zone),
    ...written("ends", endsAt, zone),
    ...(wholeDays ? { startsTime: "", endsTime: "", startsWhich: "", endsWhich: "" } : {}),
    ...written("until", entryUntil, zone),
    ...{ wholeDays: tick(wholeDays), zone, seenBy, entry, places: places === null ? "" : String(places) },
    ...{ joinLink, doNotRecord: tick(doNotRecord) },
  };
}

/** What the form of a new event takes from an earlier one: all but its times and the address of its meeting. */
export function copiedValues(event: EventRow): FormValues {
  return eventValues({ ...event, startsAt: null, endsAt: null, entryUntil: null, joinLink: "" });
}

/** What the form of a new event begins with; of a lecture the zone and the readers are those of its whole. */
export function newEventValues(whole?: { zone: string; seenBy: string }): FormValues {
  return {
    kind: whole ? "lecture" : "meeting",
    ...{ zone: whole?.zone ?? homeZone, seenBy: whole?.seenBy ?? "members" },
    ...{ entry: whole ? "none" : "open", places: "", joinLink: "", doNotRecord: "", wholeDays: "" },
  };
}
