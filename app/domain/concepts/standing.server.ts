import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { findOfficialAnswer } from "./answering.server";
import { shownEndorsements } from "./endorsements";
import { findOwnEndorsement } from "./endorsing.server";
import { follows } from "./following.server";
import { listRelated } from "./relating.server";

/** How a concept stands for a member: what is said of it, and what the member may do. Of numbers below ten, a band. */
export async function findStanding(who: Who | null, conceptId: string) {
  allow(who, may.readAsMember(who));
  const concept = await db().concept.findUniqueOrThrow({
    where: { id: conceptId },
    select: {
      ...{ code: true, endorsements: true, related: true, state: true, reading: true },
      authors: { select: { accountId: true } },
      comments: { orderBy: { seq: "desc" }, take: 1, select: { writtenOn: true } },
    },
  });
  const [answer, endorsed, followed, related] = await Promise.all([
    findOfficialAnswer(who, conceptId),
    findOwnEndorsement(who, conceptId),
    follows(who, conceptId),
    listRelated(concept.related, false),
  ]);
  return {
    ...{ answer, endorsed, followed, related },
    endorsements: shownEndorsements(concept.endorsements),
    /** Day of the last comment. */
    discussedOn: concept.comments[0]?.writtenOn ?? null,
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
