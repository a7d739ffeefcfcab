import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { conceptPlace } from "~/domain/kept-places";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { mendably } from "~/domain/rendering.server";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { writtenBy } from "./authors.server";
import { takingOver } from "./conflicts";
import type { Draft, NewDraft } from "./drafting.schema";
import { renderBody } from "./picture-rows.server";
import type { AuthorKind } from "./states";

/** In which capacity this person writes. */
export function kindOf(actor: Actor): AuthorKind {
  return actor.role === "expert" ? "expert" : "participant";
}

/** Starts a concept as a draft that its author alone sees; gives its code. */
export async function startConcept(actor: Actor, draft: NewDraft): Promise<string> {
  allow(actor, may.writeConcept(actor));
  const code = newCode();
  const bodyHtml = mendably("body", () => renderConcept(draft.body, draft));
  await transaction(async (tx) => {
    await tx.concept.create({
      data: {
        ...draft,
        id: newId(),
        code,
        authorKind: kindOf(actor),
        bodyHtml,
        state: "draft",
        startedOn: today(),
        authors: { create: { id: newId(), accountId: actor.id, position: 1 } },
      },
    });
    await forgetKeptDraft(tx, actor.id, conceptPlace());
  });
  return code;
}

/**
 * Saves the text of one's draft or returned concept; in the fields that `theirs` names, what is saved stays. A form
 * made from an older revision, or from a text that has been submitted since, changes nothing; the author keeps what
 * was typed and is told.
 */
export async function saveConcept(actor: Actor, code: string, sent: Draft): Promise<void> {
  const { revision, theirs = [], ...typed } = sent;
  const saved = await findOwnConcept(actor, code);
  // People find what they read by its sphere and read it in its language: a next version keeps both.
  const fixed = saved.reading === "none" ? {} : { sphere: saved.sphere, language: saved.language };
  const draft = { ...takingOver({ numbered: saved.numbered, ...typed }, saved, theirs), ...fixed };
  const own = { code, ...writtenBy(actor.id) };
  const { id } = await db().concept.findFirstOrThrow({ where: own, select: { id: true } });
  const bodyHtml = await renderBody(db(), id, draft);
  await transaction(async (tx) => {
    const { count } = await tx.concept.updateMany({
      where: { ...own, state: { in: ["draft", "returned"] }, revision },
      data: { ...draft, bodyHtml, revision: { increment: 1 } },
    });
    if (count === 0) throw new Mendable("form", sayBack("changedMeanwhile"));
    await forgetKeptDraft(tx, actor.id, conceptPlace(code));
  });
}

/** A concept that the actor writes, in whatever state, with its steps; another's is not found. */
export async function findOwnConcept(actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  return found(
    await db().concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      omit: {
        ...{ id: true, lastSeq: true, rootCount: true, publishedSeq: true, submittedSeq: true, currentId: true },
        ...{ endorsements: true, relatedBy: true, related: true, callId: true, submissions: true },
      },
      include: {
        authors: { orderBy: { position: "asc" }, select: { accountId: true } },
        current: { select: { number: true } },
        steps: { orderBy: { seq: "asc" }, select: { toState: true, remarksHtml: true, takenOn: true } },
      },
    }),
  );
}

/** Who may read one's concept, and whether the actor and the other authors agree that the public reads it. */
export async function findOwnConsent(actor: Actor, code: string) {
  const { audience, title, language } = await findOwnConcept(actor, code);
  const authors = await db().conceptAuthor.findMany({
    where: { concept: { code } },
    select: { accountId: true, agreedOn: true, named: true },
  });
  const own = found(authors.find(({ accountId }) => accountId === actor.id));
  return {
    ...{ code, title, language, audience, agreed: own.agreedOn !== null, named: own.named },
    /** How many other authors have not agreed. */
    lacking: authors.filter(({ accountId, agreedOn }) => accountId !== actor.id && agreedOn === null).length,
  };
}
