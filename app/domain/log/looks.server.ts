import { db } from "~/platform/db.server";
import type { Role } from "~/platform/roles";

/** One look at what is sealed or kept apart: the day, what was opened, and the office of who did; never who. */
export interface Look {
  day: string;
  verb: string;
  role: Role;
}

const mostLooks = 100;

/**
 * What the log says of these subjects, the newest first, at most a hundred entries of the verbs named. The office is
 * the one that the person holds now; of a person who has left, an organizer's.
 */
export async function listLooks(subjects: string[], verbs: string[]): Promise<Look[]> {
  const entries = await db().logEntry.findMany({
    where: { subject: { in: subjects }, verb: { in: verbs } },
    orderBy: { seq: "desc" },
    take: mostLooks,
    select: { day: true, verb: true, actorId: true },
  });
  const lookers = await db().account.findMany({
    where: { id: { in: [...new Set(entries.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, role: true },
  });
  const roles = new Map(lookers.map(({ id, role }) => [id, role as Role]));
  return entries.map(({ day, verb, actorId }) => ({ day, verb, role: roles.get(actorId ?? "") ?? "organizer" }));
}
