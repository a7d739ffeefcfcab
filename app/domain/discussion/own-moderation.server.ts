import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, Prisma, sql, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { judged, place, placed, said } from "./moderation-room.server";

const listed = 50;

/**
 * What moderators decided on the actor: warnings, mutes and hidden comments, the newest first, each with why; and
 * until which day they may not write, if so.
 */
export async function listOwnModeration(actor: Who | null) {
  allow(actor, may.readAsMember(actor));
  const [sanctions, hidden, mutedUntil] = await Promise.all([
    db().sanction.findMany({
      where: { accountId: actor.id },
      orderBy: { seq: "desc" },
      take: listed,
      include: { comment: { select: { code: true, ...place } } },
    }),
    db().comment.findMany({
      where: { authorId: actor.id, state: "hidden", concept: { reading: { not: "none" } } },
      orderBy: [{ writtenOn: "desc" }, { seq: "desc" }],
      take: listed,
      select: { code: true, writtenOn: true, ...place },
    }),
    findMute(actor),
  ]);
  return {
    mutedUntil,
    sanctions: sanctions.map(({ code, kind, reason, words, decidedOn, until, liftedOn, comment }) => ({
      ...{ code, kind, reason, words, decidedOn, until, liftedOn },
      on: comment && { code: comment.code, ...placed(comment) },
    })),
    hidden: hidden.map(({ code, writtenOn, ...one }) => ({ code, writtenOn, ...placed(one) })),
  };
}

/** The last day on which somebody may not write in discussions, for a larger query. */
export const lastMutedDay = (accountId: string): Prisma.Sql => Prisma.sql`
  SELECT MAX("until") FROM "Sanction"
  WHERE "accountId" = ${accountId} AND "kind" = 'muted' AND "liftedOn" IS NULL AND "until" >= ${today()}`;

/** The last day on which somebody may not write in discussions, or null. */
export async function findMute({ id }: { id: string }): Promise<string | null> {
  const [row] = await sql().$queryRaw<{ day: string | null }[]>`SELECT (${lastMutedDay(id)}) AS "day"`;
  return row?.day ?? null;
}

/**
 * A comment of the actor's own on which moderators decided, with its words, why, and what became of an appeal. Whatever
 * is somebody else's, or was never hidden, is none (404).
 */
export async function findOwnModerated(actor: Who | null, code: string) {
  allow(actor, may.readAsMember(actor));
  const comment = found(
    await db().comment.findFirst({
      where: { code, authorId: actor.id, concept: { reading: { not: "none" } } },
      select: {
        ...{ ...said, ...place },
        decisions: { where: { act: { not: "kept" } }, orderBy: { seq: "asc" }, include: { appeal: true } },
      },
    }),
  );
  const { decisions } = comment;
  if (decisions.length === 0 && comment.state !== "hidden") refuse(404);
  const last = decisions.at(-1);
  return {
    ...{ comment: judged(comment), concept: placed(comment) },
    decisions: decisions.map(({ act, reason, words, decidedOn, appeal }) => ({
      ...{ act, reason, words, decidedOn },
      appeal: appeal && { state: appeal.state, words: appeal.words, answer: appeal.answer, day: appeal.decidedOn },
    })),
    appealable: comment.state === "hidden" && last?.act === "hidden" && !last.appeal ? last.id : null,
  };
}

/** The same, of a comment against whose hiding the actor may appeal; 409 where they have, or where it is not hidden. */
export async function findToAppeal(actor: Who | null, code: string) {
  const own = await findOwnModerated(actor, code);
  if (!own.appealable) refuse(409, "appealedAlready");
  return own;
}

/** Asks another moderator to look at the hiding of one's own comment: once for each hiding. */
export async function appeal(actor: Who | null, code: string, { words }: { words: string }): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { decisions, appealable: decisionId } = await findOwnModerated(actor, code);
  // The same form sent twice.
  if (decisions.at(-1)?.appeal?.words === words) return;
  if (!decisionId) refuse(409, "appealedAlready");
  try {
    await transaction(async (tx) => {
      const seq = await nextNumber(tx, "appeal");
      const last = await tx.commentDecision.findFirst({ where: { comment: { code } }, orderBy: { seq: "desc" } });
      if (last?.id !== decisionId) refuse(409, "appealedAlready");
      await tx.appeal.create({
        data: {
          ...{ id: newId(), code: newCode(), decisionId, appealedById: actor.id, words },
          ...{ appealedOn: today(), state: "open", seq },
        },
      });
    });
  } catch (error) {
    if (isTaken(error)) refuse(409, "appealedAlready");
    throw error;
  }
}
