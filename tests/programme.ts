import { now, today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Prisma } from "~/platform/db.server";
import { hour } from "./calls";

/** What differs from a published meeting of two hours tomorrow that members read of. */
export interface EventTerms extends Partial<Prisma.EventUncheckedCreateInput> {
  /** Milliseconds from now to its beginning. */
  in?: number;
  /** How long it takes, in milliseconds. */
  takes?: number;
}

/** Puts an event into the database: published and to come, unless said otherwise. */
export async function plannedEvent({ in: ahead = 24 * hour, takes = 2 * hour, ...terms }: EventTerms = {}) {
  return transaction(async (tx) => {
    const code = newCode();
    const startsAt = new Date(Math.floor((now() + ahead) / 60_000) * 60_000);
    return tx.event.create({
      data: {
        ...{ id: newId(), code, slug: terms.state === "draft" ? null : `event-${code}`, kind: "meeting" },
        ...{ titleEn: "A meeting", textEn: "Words.", textHtmlEn: "<p>Words.</p>", placeEn: "Online" },
        ...{ startsAt, endsAt: new Date(startsAt.getTime() + takes), zone: "Europe/Minsk", entry: "open" },
        ...{ state: "published", madeOn: today(), publishedOn: today(), formToken: newToken() },
        ...{ seq: await nextNumber(tx, "event"), ...terms },
      },
    });
  });
}

/** Says who speaks at an event; gives the code. */
export async function speakerOf({ id: eventId }: { id: string }, nameEn: string, position = 1): Promise<string> {
  const names = { nameBe: "", nameRu: "", nameEn, aboutBe: "", aboutRu: "", aboutEn: "" };
  const { code } = await db().eventSpeaker.create({
    data: { id: newId(), code: newCode(), eventId, position, ...names },
  });
  return code;
}

/** What the form of an event sends. */
export const eventFields = {
  kind: "meeting",
  ...{ titleBe: "Шлях да дэмакратыі", titleRu: "", titleEn: "The path to democracy" },
  ...{ textBe: "Пра **што** размова. <script>alert(1)</script>", textRu: "", textEn: "" },
  ...{ placeBe: "Анлайн", placeRu: "", placeEn: "" },
  ...{ startsOn: "2190-05-12", startsTime: "18:00", startsWhich: "", wholeDays: "" },
  ...{ endsOn: "", endsTime: "20.30", endsWhich: "", zone: "Europe/Warsaw" },
  ...{ untilOn: "2190-05-11", untilTime: "23:59", untilWhich: "" },
  ...{ seenBy: "members", entry: "open", places: "40", joinLink: "https://meet.example/room", doNotRecord: "yes" },
};
