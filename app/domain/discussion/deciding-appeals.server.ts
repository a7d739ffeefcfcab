import type { z } from "zod";
import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { noteDecision, showAgain, tellAuthor } from "./moderating.server";
import type { appealDecisionSchema } from "./moderation.schema";
import { appealsFor, judged, placed } from "./moderation-room.server";

const aPage = 20;

const said = {
  ...{ id: true, code: true, state: true, bodyHtml: true, writtenOn: true },
  author: { select: { pseudonym: true } },
} as const;

const comment = {
  select: {
    ...said,
    parent: { select: said },
    concept: { select: { slug: true, language: true, current: { select: { title: true } } } },
  },
} as const;

/** Appeals that the actor may decide, the oldest first, from after this order number. */
export async function listAppeals(actor: Who | null, after = 0) {
  allow(actor, may.moderate(actor));
  const rows = await db().appeal.findMany({
    where: { ...appealsFor(actor), seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: aPage + 1,
    include: { decision: { include: { comment } } },
  });
  const here = rows.slice(0, aPage);
  return {
    items: here.map(({ code, words, appealedOn, decision }) => ({
      ...{ code, words, appealedOn, reason: decision.reason, concept: placed(decision.comment) },
    })),
    next: rows.length > aPage ? (here.at(-1)?.seq ?? null) : null,
  };
}

/** An appeal with the comment and why it was hidden. Refuses who decided and who appeals (403). */
export async function findAppeal(actor: Who | null, code: string) {
  allow(actor, may.moderate(actor));
  const { decision, ...own } = found(
    await db().appeal.findUnique({ where: { code }, include: { decision: { include: { comment } } } }),
  );
  allow(actor, may.decideAppeal(actor, { decidedById: decision.decidedById, appealedById: own.appealedById }));
  const { reason, words, decidedOn } = decision;
  const { parent } = decision.comment;
  return {
    appeal: { code, state: own.state, words: own.words, appealedOn: own.appealedOn, answer: own.answer },
    decision: { reason, words, decidedOn },
    ...{ comment: judged(decision.comment), concept: placed(decision.comment), parent: parent && judged(parent) },
    id: own.id,
    commentId: decision.comment.id,
  };
}

/** Decides an appeal: the comment stays hidden, or is shown again; its author reads the answer. 409 where it is decided. */
export async function decideAppeal(
  actor: Who | null,
  code: string,
  { outcome, answer }: z.output<typeof appealDecisionSchema>,
): Promise<void> {
  const asked = await findAppeal(actor, code);
  allow(actor, may.moderate(actor));
  const { id, comment: about, commentId } = asked;
  await transaction(async (tx) => {
    const seq = await nextNumber(tx, "moderation");
    const { count } = await tx.appeal.updateMany({
      where: { id, state: "open" },
      data: { state: outcome, answer, decidedById: actor.id, decidedOn: today() },
    });
    if (count !== 1) refuse(409, "decidedMeanwhile");
    await record(tx, actor.id, `appeal.${outcome}`, { kind: "comment", code: about.code });
    if (outcome === "upheld") return tellAuthor(tx, actor, about.code, "upheld");
    await showAgain(tx, { id: commentId, bodyHtml: about.bodyHtml });
    await noteDecision(tx, actor, { id: commentId, code: about.code }, { act: "restored", words: answer }, seq);
  });
}
