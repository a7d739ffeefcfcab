import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { reviewPlace } from "~/domain/kept-places";
import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { checkpoint, db, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { listAnswersTo } from "./answering-calls.server";
import { contentsOf, readingMinutes } from "./contents";
import { criteriaOf } from "./criteria.server";
import { highestScore, lowestScore } from "./criteria";
import type { ReviewInput } from "./judging.schema";
import { versionInWork } from "./keeping-reviews.server";
import { type Entered, enterReview } from "./review-room.server";
import { type Advice, type GivenReviewsSeen, scoreField, summarize, whyField } from "./reviews";
import { inAuthorsHands, isRead } from "./states";

const judgedText = {
  ...{ id: true, code: true, slug: true, reading: true, language: true, sphere: true, state: true },
  ...{ title: true, summary: true, bodyHtml: true, submissions: true, callId: true },
} as const satisfies Prisma.ConceptSelect;

/** The actor's own review by its code; another's, or one that was declined, is not to be found. */
async function ownReview(tx: Tx, actor: Actor, code: string) {
  allow(actor, may.beReviewer(actor));
  return found(
    await tx.review.findFirst({
      where: { code, accountId: actor.id, state: { not: "declined" } },
      include: { scores: true, concept: { select: judgedText } },
    }),
  );
}

type Own = Awaited<ReturnType<typeof ownReview>>;

/** The title of the text that a review is on where the text in work is its authors' alone. */
async function titleJudged({ conceptId, forVersion }: Own, past: boolean): Promise<string> {
  const text = past
    ? await db().conceptVersion.findFirst({ where: { conceptId, number: forVersion }, select: { title: true } })
    : await db().submittedText.findFirst({
        where: { conceptId },
        orderBy: { submission: "desc" },
        select: { title: true },
      });
  return text?.title ?? "";
}

/**
 * What the actor was asked to judge, by the code of their review: the text, what its call asked, the criteria with
 * what they gave so far, and nothing of who wrote it. Of a text that is back in its authors' hands, and of a version
 * that was published since, there is only what the actor gave. Refuses authors (403); another's is not found.
 */
export async function findReview(actor: Actor, code: string, reader: Language) {
  return reviewIn(await enterByReview(actor, code), reader);
}

type EnteredByReview = Awaited<ReturnType<typeof enterByReview>>;

/**
 * The actor's own review by its code, with the room in which its text is judged: null once the version is published.
 * Refuses as `findReview` does.
 */
export async function enterByReview(actor: Actor, code: string) {
  const own = await ownReview(db(), actor, code);
  const past = own.forVersion !== (await versionInWork(db(), own.concept.id));
  return { own, room: past ? null : await enterReview(actor, own.concept.code) };
}

/** What `findReview` gives, for one who has entered. */
export async function reviewIn({ own, room }: EnteredByReview, reader: Language) {
  const { scores, concept, code, ...review } = own;
  const { id, title, summary, bodyHtml, callId, reading, slug, ...kept } = concept;
  const past = room === null;
  const shown = !past && !inAuthorsHands(concept.state);
  const given = new Map(scores.map(({ criterion, score, comment }) => [criterion, { score, why: comment }]));
  const asked = review.state === "asked";
  const judged = room?.judged ?? false;
  return {
    ...{ code, concept: kept.code, language: kept.language, sphere: kept.sphere, state: kept.state },
    ...{ submission: kept.submissions, judged, past, given: !asked, seesOthers: room?.seesOthers ?? false },
    title: shown ? title : await titleJudged(own, past),
    /** Address of what members read, once the version that was judged is published. */
    slug: past && reading !== "none" ? slug : null,
    text: shown ? { summary, bodyHtml, contents: contentsOf(bodyHtml), minutes: readingMinutes(bodyHtml) } : null,
    answers: shown ? await listAnswersTo(id, callId, reader) : null,
    ...{ dueOn: review.dueOn, overdue: asked && judged && review.dueOn < today(), givenOn: review.givenOn },
    /** Whether what was given was given on the text as it was handed in last. */
    current: !past && review.submission === kept.submissions,
    ...{ revision: review.revision, advice: review.advice },
    ...{ comment: review.comment, commentHtml: review.commentHtml },
    criteria: (await criteriaOf(id, reader)).map((criterion) => ({
      ...criterion,
      score: given.get(criterion.key)?.score ?? null,
      why: given.get(criterion.key)?.why ?? "",
    })),
  };
}

/** The scores of a whole review; refuses what no form of this page would send. */
function scoresIn(keys: readonly string[], input: Record<string, unknown>) {
  return keys.map((criterion) => {
    const score = Number(input[scoreField(criterion)] || NaN);
    const why = input[whyField(criterion)];
    if (!Number.isInteger(score) || score < lowestScore || score > highestScore) {
      throw new Mendable(scoreField(criterion), say("chooseOne"));
    }
    return { criterion, score, comment: typeof why === "string" ? why : "" };
  });
}

/**
 * Gives the actor's review, or changes what they gave: a score by each criterion, advice, words in Markdown. It counts
 * for the text as it was handed in last. Only while the text is judged, and from the form of the newest state: else 409.
 */
export async function giveReview(actor: Actor, code: string, input: ReviewInput): Promise<void> {
  const { revision, advice, comment } = input as ReviewInput & { revision: number; advice: Advice; comment: string };
  const commentHtml = mendably("comment", () => renderComment(comment));
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(wordsOf(commentHtml))) throw new Mendable("comment", sayBack("nothingToShow"));
  await transaction(async (tx) => {
    const { concept, ...review } = await ownReview(tx, actor, code);
    if (review.forVersion !== (await versionInWork(tx, concept.id))) refuse(409);
    const room = await enterReview(actor, concept.code, tx);
    if (room.own?.code !== code || !room.judged) refuse(409);
    const scores = scoresIn(
      (await criteriaOf(concept.id, "be", tx)).map(({ key }) => key),
      input,
    );
    const { count } = await tx.review.updateMany({
      where: { id: review.id, revision, concept: { state: "in_review", decision: { is: null } } },
      data: {
        ...{ advice, comment, commentHtml, state: "given", givenOn: today(), submission: room.submissions },
        revision: { increment: 1 },
      },
    });
    if (count !== 1) refuse(409);
    await tx.reviewScore.deleteMany({ where: { reviewId: review.id } });
    await tx.reviewScore.createMany({ data: scores.map((score) => ({ reviewId: review.id, ...score })) });
    await forgetKeptDraft(tx, actor.id, reviewPlace(code));
  });
  await checkpoint();
}

/** Declines to judge; from then on the text is not the actor's to see. Only while they are asked: else 409. */
export async function declineReview(actor: Actor, code: string): Promise<void> {
  await transaction(async (tx) => {
    const { id, concept, forVersion } = await ownReview(tx, actor, code);
    if (forVersion !== (await versionInWork(tx, concept.id))) refuse(409);
    await enterReview(actor, concept.code, tx);
    const { count } = await tx.review.updateMany({
      where: { id, accountId: actor.id, state: "asked" },
      data: { state: "declined", revision: { increment: 1 } },
    });
    if (count !== 1) refuse(409);
    await forgetKeptDraft(tx, actor.id, reviewPlace(code));
  });
}

/**
 * What was given on the version in work, by the code of the concept, with the name of each reviewer, and what that
 * says together by the criteria, over those given on the text as it was handed in last. For organizers who were not
 * asked, and for reviewers once they have given their own: until then there is nothing but `why` not. Of a version
 * that is published, organizers still see it.
 */
export async function listGivenReviews(actor: Actor, code: string, reader: Language): Promise<GivenReviewsSeen> {
  return givenReviewsIn(await enterReview(actor, code), actor, reader);
}

/** The same for one who has entered. */
export async function givenReviewsIn(room: Entered, actor: Actor, reader: Language): Promise<GivenReviewsSeen> {
  if (!room.seesOthers) return { why: "giveOwn", criteria: [], reviews: [], summary: null };
  const rows = await db().review.findMany({
    where: {
      ...{ conceptId: room.conceptId, submission: { gt: 0 } },
      forVersion: isRead(room.state) ? room.forVersion - 1 : room.forVersion,
    },
    orderBy: { seq: "asc" },
    include: { scores: true, account: { select: { pseudonym: true } } },
  });
  const criteria = await criteriaOf(room.conceptId, reader);
  // Once a version is published nothing counts how often it was handed in: what came last does.
  const last = isRead(room.state) ? Math.max(0, ...rows.map(({ submission }) => submission)) : room.submissions;
  const reviews = rows.map(({ accountId, account, submission, givenOn, advice, commentHtml, scores }) => ({
    reviewer: account?.pseudonym ?? null,
    ...{ own: accountId === actor.id, givenOn, advice, commentHtml },
    current: submission === last,
    scores: Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score])),
    whys: Object.fromEntries(scores.map(({ criterion, comment }) => [criterion, comment])),
  }));
  return {
    ...{ why: null, criteria, reviews },
    summary: summarize(
      criteria,
      reviews.filter(({ current }) => current),
    ),
  };
}
