import { listLooks, type Look } from "~/domain/log/looks.server";
import { allow, may, type Who } from "~/domain/permissions";
import { findTies, subjectsOf } from "./ties.server";

/** Looks that are written down for the one who was looked at. Named in `my-data:looks.verb`. */
export const lookVerbs = ["card.opened", "contact.opened", "registration.opened"];

/** When organizers opened the actor's card, sealed contact or sealed answers, the newest first: the day and the office, never who. */
export async function listOwnLooks(actor: Who | null): Promise<Look[]> {
  allow(actor, may.ownData(actor));
  return listLooks(await subjectsOf(await findTies(actor)), lookVerbs);
}
