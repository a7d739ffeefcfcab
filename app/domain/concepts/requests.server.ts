import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { dueDay } from "./assigning.server";
import { versionInWork } from "./keeping-reviews.server";
import { isOthersConcept, othersConcept } from "./others-concepts.server";
import { onBoard } from "./states";

/** One who was asked to judge a text, as organizers see it. */
export interface ShownRequest {
  code: string;
  /** Empty for one who is gone. */
  reviewer: string;
  given: boolean;
  dueOn: string;
  overdue: boolean;
  /** Whether the request can be taken back: nothing was given on it yet. */
  endable: boolean;
}

/**
 * Who was asked to judge the version in work and has not declined, in the order in which they were asked; nobody for
 * those who write it or have written it.
 */
export async function listRequests(actor: Actor, code: string): Promise<ShownRequest[]> {
  allow(actor, may.organize(actor));
  const concept = await db().concept.findUnique({
    where: { code },
    select: { id: true, state: true, reading: true, submissions: true, authors: { select: { accountId: true } } },
  });
  if (!concept || !onBoard(concept) || !(await isOthersConcept(db(), actor, concept))) return [];
  const rows = await db().review.findMany({
    where: { conceptId: concept.id, forVersion: await versionInWork(db(), concept.id), state: { not: "declined" } },
    orderBy: { seq: "asc" },
    take: 200,
    select: {
      ...{ code: true, state: true, dueOn: true, submission: true },
      account: { select: { pseudonym: true } },
    },
  });
  return rows.map(({ state, dueOn, submission, account, ...row }) => ({
    ...{ code: row.code, reviewer: account?.pseudonym ?? "", dueOn },
    given: state === "given" && submission === concept.submissions,
    overdue: state === "asked" && dueOn < today() && concept.state === "in_review",
    endable: state === "asked" && submission === 0,
  }));
}

/** A request that waits for a review of another's concept, as an organizer who may change it finds it. */
async function waitingRequest(tx: Tx, actor: Actor, code: string, reviewCode: string) {
  const row = await tx.concept.findUnique({
    where: { code },
    select: {
      ...{ id: true, title: true, language: true, state: true, reading: true },
      authors: { select: { accountId: true } },
    },
  });
  const concept = await othersConcept(tx, actor, row);
  const forVersion = await versionInWork(tx, concept.id);
  const where = { code: reviewCode, conceptId: concept.id, forVersion, state: { not: "declined" } };
  const request = found(
    await tx.review.findFirst({
      where,
      select: {
        ...{ id: true, code: true, state: true, submission: true, dueOn: true },
        account: { select: { pseudonym: true } },
      },
    }),
  );
  return { concept, request };
}

/**
 * A request that waits for a review, to change it: who was asked, and by which day. 404 for one's own concept and
 * whoever has declined; null where the review has come in meanwhile.
 */
export async function findRequest(actor: Actor, code: string, reviewCode: string) {
  const { concept, request } = await waitingRequest(db(), actor, code, reviewCode);
  if (request.state !== "asked") return null;
  const { title, language } = concept;
  return {
    code,
    title,
    language,
    review: request.code,
    dueOn: request.dueOn,
    reviewer: request.account?.pseudonym ?? "",
  };
}

/** Takes back a request that has given nothing yet, as if nobody had been asked; 409 where a review was given. */
export async function endAsking(actor: Actor, code: string, reviewCode: string): Promise<void> {
  await transaction(async (tx) => {
    const { request } = await waitingRequest(tx, actor, code, reviewCode);
    const { count } = await tx.review.deleteMany({ where: { id: request.id, state: "asked", submission: 0 } });
    if (count === 0) refuse(409);
    await record(tx, actor.id, "concept.askingEnded", { kind: "concept", code });
  });
}

/** Changes the day by which a review is awaited; 409 where it was given meanwhile. */
export async function changeDueDay(actor: Actor, code: string, reviewCode: string, dueOn: string): Promise<void> {
  await transaction(async (tx) => {
    const { request } = await waitingRequest(tx, actor, code, reviewCode);
    const day = dueDay(dueOn);
    const { count } = await tx.review.updateMany({ where: { id: request.id, state: "asked" }, data: { dueOn: day } });
    if (count === 0) refuse(409);
  });
}
