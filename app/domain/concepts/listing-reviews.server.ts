import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { boardStates, inAuthorsHands } from "./states";

/** More than anybody judges; beyond them what was given longest ago is left out. */
const mostShown = 100;

/** What an account was asked to judge and may: never what it writes by now. */
function asked(accountId: string) {
  return {
    accountId,
    concept: {
      OR: [{ state: { in: [...boardStates] } }, { reading: { not: "none" } }],
      authors: { none: { accountId } },
    },
  } satisfies Prisma.ReviewWhereInput;
}

/** What waits for the actor now. */
function waitingFor(accountId: string) {
  const { concept } = asked(accountId);
  return {
    ...{ accountId, state: "asked" },
    concept: { ...concept, state: "in_review", decision: { is: null } },
  } satisfies Prisma.ReviewWhereInput;
}

/**
 * What the actor was asked to judge: what waits first, by the day until which it is awaited; then what they gave, the
 * newest first; then what is closed for now. Nothing tells who wrote it.
 */
export async function listOwnReviews(actor: Actor) {
  allow(actor, may.beReviewer(actor));
  const rows = await db().review.findMany({
    where: { ...asked(actor.id), state: { in: ["asked", "given"] } },
    orderBy: { seq: "desc" },
    take: mostShown,
    select: {
      ...{ code: true, state: true, dueOn: true, givenOn: true, forVersion: true },
      concept: {
        select: {
          ...{ title: true, language: true, sphere: true, state: true },
          decision: { select: { conceptId: true } },
          versions: { orderBy: { number: "desc" }, select: { number: true, title: true } },
          submittedTexts: { orderBy: { submission: "desc" }, take: 1, select: { title: true } },
        },
      },
    },
  });
  const reviews = rows.map(({ concept, forVersion, state, ...review }) => {
    const published = concept.versions.find(({ number }) => number === forVersion);
    const open = !published && concept.state === "in_review" && concept.decision === null;
    const handedIn = inAuthorsHands(concept.state) ? (concept.submittedTexts[0]?.title ?? "") : concept.title;
    return {
      ...review,
      ...{ title: published ? published.title : handedIn, language: concept.language, sphere: concept.sphere },
      standing: state === "given" ? ("given" as const) : open ? ("waits" as const) : ("closed" as const),
      /** Whether what was given can still be changed. */
      open,
      overdue: open && state === "asked" && review.dueOn < today(),
    };
  });
  const standing = (wanted: string) => reviews.filter((review) => review.standing === wanted);
  return {
    waits: standing("waits").sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    given: standing("given"),
    closed: standing("closed"),
  };
}

/** How many reviews wait for the actor, and how many of them are overdue; none for whoever judges nothing. */
export async function countOwnReviews(actor: Actor): Promise<{ waiting: number; overdue: number }> {
  if (!may.beReviewer(actor)) return { waiting: 0, overdue: 0 };
  const where = waitingFor(actor.id);
  const [waiting, overdue] = await Promise.all([
    db().review.count({ where }),
    db().review.count({ where: { ...where, dueOn: { lt: today() } } }),
  ]);
  return { waiting, overdue };
}
