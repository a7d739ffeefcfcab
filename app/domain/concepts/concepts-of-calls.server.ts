import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { boardStates } from "./states";

/** Concepts that came in for a call, the first submitted first; at most 200. */
export async function listConceptsOfCall(actor: Who | null, code: string) {
  allow(actor, may.keepCalls(actor));
  return db().concept.findMany({
    where: { call: { code }, state: { in: [...boardStates] } },
    orderBy: [{ submittedSeq: "asc" }, { code: "asc" }],
    take: 200,
    select: { code: true, title: true, language: true, state: true },
  });
}
