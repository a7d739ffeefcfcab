import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import type { Who } from "~/domain/permissions";
import { db, transaction } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { eventToKeep } from "./event-questions.server";
import type { Decision } from "./registrations";

/**
 * Puts down what is decided on registrations for an event by selection, or with `none` takes that back. Nobody is told
 * until it is announced. Of another event's, and of those that were announced, nothing is changed; 409 where none is left.
 */
export async function decideRegistrations(
  actor: Who | null,
  code: string,
  { decision, registration }: { decision: Decision | "none"; registration: string[] },
): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  if (registration.length === 0) refuse(409, "chooseRegistrations");
  if (event.entry !== "selection") refuse(409, "registrationsMoved");
  const decided = decision === "none" ? "" : decision;
  await transaction(async (tx) => {
    const { count } = await tx.registration.updateMany({
      where: { code: { in: registration }, eventId: event.id, state: "waiting" },
      data: { decided },
    });
    if (count === 0) refuse(409, "registrationsMoved");
    // The log names the event: a registration's own log would tell its holder before the announcement.
    await record(tx, actor!.id, "registration.decided", { kind: "registration", code }, `${decision} ${count}`);
  });
}

/**
 * Tells all on whom there is a decision, at once: the selected get their places, the others learn that they have none.
 * Changes nothing where decisions have changed since the page was made, or where more are selected than there are places.
 */
export async function announceRegistrations(
  actor: Who | null,
  code: string,
  seen: { selected: number; declined: number },
): Promise<void> {
  const { id: eventId } = await eventToKeep(db(), actor, code);
  await transaction(async (tx) => {
    const decidedAs = (decided: Decision) => ({ where: { eventId, state: "waiting", decided } });
    // A write comes first, so that nobody decides or withdraws meanwhile; and the places are counted in the same statement.
    const claimed = await tx.$executeRaw`
      UPDATE "Event" SET "taken" = "taken" + ${seen.selected}, "waiting" = "waiting" - ${seen.selected + seen.declined}
      WHERE "id" = ${eventId} AND "state" = 'published' AND "entry" = 'selection'
        AND ("places" IS NULL OR "taken" + ${seen.selected} <= "places")`;
    if (claimed === 0) throw new Mendable("form", sayBack("registration.tooManySelected"));
    const selected = await tx.registration.updateMany({
      ...decidedAs("selected"),
      data: { state: "selected", decided: "" },
    });
    const declined = await tx.registration.updateMany({
      ...decidedAs("declined"),
      data: { state: "declined", decided: "" },
    });
    if (selected.count !== seen.selected || declined.count !== seen.declined) {
      throw new Mendable("form", sayBack("registration.announceStale"));
    }
    if (selected.count + declined.count === 0) refuse(409, "registrationsMoved");
    const detail = `${selected.count} + ${declined.count}`;
    await record(tx, actor!.id, "registration.announced", { kind: "registration", code }, detail);
  });
}
