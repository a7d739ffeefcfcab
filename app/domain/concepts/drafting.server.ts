import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { mendably } from "~/domain/rendering.server";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import type { Draft, NewDraft } from "./drafting.schema";
import type { AuthorKind } from "./states";

/** In which capacity this person writes. */
export function kindOf(actor: Actor): AuthorKind {
  return actor.role === "expert" ? "expert" : "participant";
}

/** Starts a concept as a draft that its author alone sees; gives its code. */
export async function startConcept(actor: Actor, draft: NewDraft): Promise<string> {
  allow(actor, may.writeConcept(actor));
  const code = newCode();
  await db().concept.create({
    data: {
      ...draft,
      id: newId(),
      code,
      authorId: actor.id,
      authorKind: kindOf(actor),
      bodyHtml: mendably("body", () => renderConcept(draft.body)),
      state: "draft",
      startedOn: today(),
    },
  });
  return code;
}

/**
 * Saves the text of one's draft or returned concept. A form made from an older revision, or from a text that has
 * been submitted since, changes nothing; the author keeps what was typed and is told.
 */
export async function saveConcept(actor: Actor, code: string, { revision, ...draft }: Draft): Promise<void> {
  await findOwnConcept(actor, code);
  const { count } = await db().concept.updateMany({
    where: { code, authorId: actor.id, state: { in: ["draft", "returned"] }, revision },
    data: { ...draft, bodyHtml: mendably("body", () => renderConcept(draft.body)), revision: { increment: 1 } },
  });
  if (count === 0) throw new Mendable("form", sayBack("changedMeanwhile"));
}

/** One's own concept in whatever state, with its steps; another's is not found. */
export async function findOwnConcept(actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  return found(
    await db().concept.findFirst({
      where: { code, authorId: actor.id },
      omit: { id: true, lastSeq: true, rootCount: true, publishedSeq: true, submittedSeq: true },
      include: {
        steps: { orderBy: { seq: "asc" }, select: { toState: true, remarksHtml: true, takenOn: true } },
      },
    }),
  );
}
