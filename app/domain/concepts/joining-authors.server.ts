import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { remarkPlace } from "~/domain/kept-places";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import type { Actor } from "~/platform/session.server";
import { coauthorHash } from "./asking-coauthors.server";
import { type quietWays, shownUndecided } from "./authors";
import { authorRows, authorsInOrder } from "./authors.server";
import { forgetEndorsement } from "./endorsing.server";
import { forgetFollow } from "./following.server";
import { noteChange, openStates } from "./holding-authors.server";
import { leaveReviewsOf } from "./keeping-reviews.server";

/** Carries the token of a link past signing in, so that it stands in no other address. */
const carrier = sealedCookie<{ token: string }>("coauthor", 60);

/** The Set-Cookie header that ends the carrying. */
export const linkAnswered = carrier.end;

/**
 * The Set-Cookie header that carries the token of a link to the page that asks. Looks nothing up: before somebody
 * has signed in, nothing says whether a link works, nor of which text it is.
 */
export function carryLink(token: string): string {
  return /^[0-9a-f]{64}$/.test(token) ? carrier.set({ token }) : carrier.end;
}

/** What the page asks: of nobody admitted does it say more than that the link does not work. */
export type Asked =
  | { state: "over" }
  | {
      /** `own`: the actor writes it already. `frozen`: it is not in work now. */
      state: "open" | "own" | "frozen";
      /** For an author alone. */
      code: string | null;
      title: string;
      language: string;
      note: string;
      authors: ReturnType<typeof shownUndecided>[];
    };

const asked = {
  ...{ id: true, note: true, madeById: true },
  concept: {
    select: { id: true, code: true, title: true, language: true, state: true, authors: authorsInOrder },
  },
} as const;

/** The invitation that the request carries, while it works and its maker still writes the concept; null otherwise. */
async function findLink(tx: Tx, request: Request) {
  const token = carrier.read(request)?.token;
  if (!token) return null;
  const link = await tx.coauthorInvitation.findFirst({
    where: { hash: coauthorHash(token), expiresOn: { gte: today() }, madeBy: { role: { not: "applicant" } } },
    select: asked,
  });
  return link?.concept.authors.some(({ accountId }) => accountId === link.madeById) ? link : null;
}

/** What the link that the request carries asks the actor, the authors as readers would see them. Uses nothing up. */
export async function findAsked(actor: Actor, request: Request): Promise<Asked> {
  allow(actor, may.writeConcept(actor));
  const link = await findLink(db(), request);
  if (!link) return { state: "over" };
  const { note, concept } = link;
  const { authors, title, language } = concept;
  const open = openStates.includes(concept.state) ? "open" : "frozen";
  const own = may.ownConcept(actor, { authors });
  return {
    ...{ title, language, note, state: own ? "own" : open, code: own ? concept.code : null },
    authors: authorRows(authors, "inWork").map(shownUndecided),
  };
}

/**
 * Makes the actor an author, at the end of the order, of the text in work and the versions to come; gives the code of
 * the concept. The link is used up; of two who come at once the second is refused with 404, as with any that is over.
 */
export async function joinAuthors(
  actor: Actor,
  request: Request,
  { shownAs }: { shownAs: (typeof quietWays)[number] },
): Promise<string> {
  allow(actor, may.writeConcept(actor));
  return transaction(async (tx) => {
    const { concept } = await takeLink(tx, actor, request);
    const { count } = await tx.concept.updateMany({
      where: { id: concept.id, state: { in: openStates } },
      data: { authorsSeq: { increment: 1 } },
    });
    if (count === 0) refuse(409, "authorsFrozen");
    const conceptId = concept.id;
    const last = await tx.conceptAuthor.aggregate({ where: { conceptId }, _max: { position: true } });
    const published = await tx.conceptVersion.aggregate({ where: { conceptId }, _max: { number: true } });
    await tx.conceptAuthor.create({
      data: {
        ...{ id: newId(), conceptId, accountId: actor.id, shownAs },
        position: (last._max.position ?? 0) + 1,
        sinceVersion: (published._max.number ?? 0) + 1,
      },
    });
    await leaveReviewsOf(tx, conceptId, actor.id);
    // Nobody endorses what they write, nor is told of what they publish themselves.
    await forgetEndorsement(tx, conceptId, actor.id);
    await forgetFollow(tx, conceptId, actor.id);
    await forgetKeptDraft(tx, actor.id, remarkPlace(concept.code));
    await noteChange(tx, conceptId, "joined", actor.id);
    return concept.code;
  });
}

/** Says no to a link: it is used up, and nobody learns who said it. */
export async function declineLink(actor: Actor, request: Request): Promise<void> {
  allow(actor, may.writeConcept(actor));
  await transaction(async (tx) => {
    const { concept } = await takeLink(tx, actor, request);
    await noteChange(tx, concept.id, "declined", null);
  });
}

/** Uses the link up. An author of the concept does not: the link is for somebody else. */
async function takeLink(tx: Tx, actor: Actor, request: Request) {
  const link = await findLink(tx, request);
  if (!link) refuse(404, "coauthorOver");
  if (may.ownConcept(actor, link.concept)) throw new Mendable("form", sayBack("coauthors.own"));
  const { count } = await tx.coauthorInvitation.deleteMany({ where: { id: link.id } });
  if (count === 0) refuse(404, "coauthorOver");
  return link;
}
