import { today } from "~/platform/clock.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { answersPlace, conceptPlace } from "~/domain/kept-places";
import { allow, may } from "~/domain/permissions";
import { shownAuthor } from "./authors";
import { authorRows, authorsInOrder, writtenBy } from "./authors.server";
import { noteFormerAuthor } from "./former-authors.server";
import type { Place } from "./coauthors.schema";
import { frozenStates, holdAuthors, noteChange, openStates } from "./holding-authors.server";

/** How many changes of the authors are shown, the newest. */
const shownChanges = 50;

/**
 * The authors of a concept that the actor writes, as its authors see them: how readers see each, and by which
 * pseudonym the others know them; its open links, and what has changed. Another's concept is not found.
 */
export async function findAuthors(actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      select: {
        ...{ code: true, title: true, language: true, state: true, reading: true, authorsSeq: true },
        authors: authorsInOrder,
        invited: {
          where: { expiresOn: { gte: today() } },
          orderBy: [{ expiresOn: "asc" }, { code: "asc" }],
          select: { code: true, note: true, expiresOn: true },
        },
        authorChanges: {
          orderBy: { seq: "desc" },
          take: shownChanges,
          select: { kind: true, madeOn: true, by: { select: { pseudonym: true } } },
        },
      },
    }),
  );
  const { authors, authorChanges, ...rest } = concept;
  const rows = authorRows(authors, "inWork");
  return {
    ...rest,
    open: openStates.includes(concept.state),
    /** Not the last one, and not while the text is under review. */
    mayLeave: !frozenStates.includes(concept.state) && rows.filter(({ accountId }) => accountId).length > 1,
    authors: rows.map((row) => ({
      shown: shownAuthor(row),
      pseudonym: row.pseudonym,
      own: row.accountId === actor.id,
    })),
    changes: authorChanges.map(({ kind, madeOn, by }) => ({ kind, madeOn, by: by?.pseudonym ?? null })),
  };
}

export type AuthorsOfConcept = Awaited<ReturnType<typeof findAuthors>>;

/** Moves the author at this place one place up. 409 where the order is another than the page showed. */
export async function moveAuthorUp(actor: Actor, code: string, at: Place): Promise<void> {
  return move(actor, code, at, -1);
}

/** Moves the author at this place one place down. 409 where the order is another than the page showed. */
export async function moveAuthorDown(actor: Actor, code: string, at: Place): Promise<void> {
  return move(actor, code, at, 1);
}

async function move(actor: Actor, code: string, { place, authorsSeq }: Place, by: -1 | 1): Promise<void> {
  await transaction(async (tx) => {
    const conceptId = await holdAuthors(tx, actor, { code, states: openStates, seq: authorsSeq });
    const order = { orderBy: [{ position: "asc" as const }, { id: "asc" as const }] };
    const rows = await tx.conceptAuthor.findMany({ where: { conceptId, untilVersion: null }, ...order });
    const [one, other] = [rows[place - 1], rows[place - 1 + by]];
    if (!one || !other) refuse(409, "authorsMoved");
    await setPosition(tx, one.id, other.position);
    await setPosition(tx, other.id, one.position);
    await noteChange(tx, conceptId, "moved", actor.id);
  });
}

async function setPosition(tx: Tx, id: string, position: number): Promise<void> {
  await tx.conceptAuthor.update({ where: { id }, data: { position } });
}

/**
 * Takes the actor out of the authors. Of what people read their place stays, unnamed, in the versions that they
 * wrote; nothing else ties them to it. Refuses with 409 the last author, and everybody while the text is under review.
 */
export async function leaveAuthors(actor: Actor, code: string): Promise<void> {
  await transaction(async (tx) => {
    const states = [...openStates, "published", "archived", "withdrawn"];
    const conceptId = await holdAuthors(tx, actor, { code, states });
    const others = await tx.conceptAuthor.count({
      where: { conceptId, accountId: { not: null }, NOT: { accountId: actor.id } },
    });
    if (others === 0) refuse(409, "lastAuthor");
    const own = await tx.conceptAuthor.findFirstOrThrow({ where: { conceptId, accountId: actor.id } });
    const { _max: published } = await tx.conceptVersion.aggregate({ where: { conceptId }, _max: { number: true } });
    const untilVersion = published.number ?? 0;
    await (own.sinceVersion > untilVersion
      ? tx.conceptAuthor.delete({ where: { id: own.id } })
      : tx.conceptAuthor.update({
          where: { id: own.id },
          data: {
            ...{ accountId: null, shownAs: "left", untilVersion },
            ...{ publicName: "", biography: "", biographyHtml: "" },
          },
        }));
    await tx.coauthorInvitation.deleteMany({ where: { conceptId, madeById: actor.id } });
    await tx.authorChange.updateMany({ where: { conceptId, byId: actor.id }, data: { byId: null } });
    await noteFormerAuthor(tx, conceptId, actor.id);
    await forgetKeptDraft(tx, actor.id, conceptPlace(code));
    await forgetKeptDraft(tx, actor.id, answersPlace(code));
    await noteChange(tx, conceptId, "left", null);
  });
}
