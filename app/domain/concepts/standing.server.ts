import { allow, may, type Who } from "~/domain/permissions";
import { db, sql } from "~/platform/db.server";
import { findOfficialAnswer } from "./answering.server";
import { found } from "~/platform/refuse";
import { shownEndorsements } from "./endorsements";
import { findOwnEndorsement } from "./endorsing.server";
import { follows } from "./following.server";
import { listRelated } from "./relating.server";

interface StandingRow {
  code: string;
  endorsements: number | bigint;
  related: string;
  reading: string;
  discussedOn: string | null;
  own: number | bigint | boolean;
}

/** How a concept stands for a member: what is said of it, and what the member may do. Of numbers below ten, a band. */
export async function findStanding(who: Who | null, conceptId: string) {
  allow(who, may.readAsMember(who));
  // Asked with each page of a concept, hence without Prisma's client between.
  const rows = await sql().$queryRaw<StandingRow[]>`
    SELECT c."code", c."endorsements", c."related", c."reading",
      (SELECT m."writtenOn" FROM "Comment" m WHERE m."conceptId" = c."id" ORDER BY m."seq" DESC LIMIT 1) AS "discussedOn",
      EXISTS (SELECT 1 FROM "ConceptAuthor" w WHERE w."conceptId" = c."id" AND w."accountId" = ${who.id}) AS "own"
    FROM "Concept" c WHERE c."id" = ${conceptId}`;
  const row = found(rows[0]);
  const concept = { ...row, authors: Number(row.own) ? [{ accountId: who.id }] : [] };
  const [answer, endorsed, followed, related] = await Promise.all([
    findOfficialAnswer(who, conceptId),
    findOwnEndorsement(who, conceptId),
    follows(who, conceptId),
    listRelated(concept.related, false),
  ]);
  return {
    ...{ answer, endorsed, followed, related },
    endorsements: shownEndorsements(Number(concept.endorsements)),
    /** Day of the last comment. */
    discussedOn: concept.discussedOn,
    mayEndorse: may.endorse(who, concept) && concept.reading === "open",
    mayAnswer: may.answerOfficially(who, concept) && concept.reading === "open",
    /** The page of one's own concept, for its authors; the organizers' page of it, for organizers. */
    own: may.ownConcept(who, concept) ? concept.code : null,
    reviewed: may.reviewConcept(who, concept) ? concept.code : null,
  };
}

/** What is related to a concept that the public reads. */
export async function listRelatedForPublic(conceptId: string) {
  const { related } = await db().concept.findUniqueOrThrow({ where: { id: conceptId }, select: { related: true } });
  return listRelated(related, true);
}
