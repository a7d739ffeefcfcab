import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, sql, transaction, type Tx } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";

/** An official answer as members read it; `name` is the expert's, empty where nobody is named. */
export interface ShownAnswer {
  signedAs: "organizers" | "expert";
  name: string;
  bodyHtml: string;
  answeredOn: string;
}

interface Row {
  signedAs: string;
  bodyHtml: string;
  answeredOn: string;
  author: { pseudonym: string } | null;
}

const shown = { signedAs: true, bodyHtml: true, answeredOn: true, author: { select: { pseudonym: true } } } as const;

function shownAnswer({ signedAs, author, bodyHtml, answeredOn }: Row): ShownAnswer {
  const asExpert = signedAs === "expert";
  return {
    signedAs: asExpert ? "expert" : "organizers",
    name: asExpert ? (author?.pseudonym ?? "") : "",
    ...{ bodyHtml, answeredOn },
  };
}

/** What an answer will look like; a text that cannot be rendered is the person's to mend. */
export function renderAnswer(body: string): string {
  return mendably("body", () => renderComment(body));
}

/** The concept that the actor may answer, at its address: 404 where nothing is read there, 403 for its authors. */
export async function findAnswerable(actor: Actor | null, slug: string) {
  allow(actor, may.readAsMember(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: {
        ...{ id: true, code: true, reading: true, language: true },
        authors: { select: { accountId: true } },
        current: { select: { title: true } },
      },
    }),
  );
  allow(actor, may.answerOfficially(actor, concept));
  return concept;
}

/**
 * Answers a concept: an organizer in the name of all of them, an expert in their own. The answer before stays readable.
 * A form that is sent twice makes one answer. Refuses what is in the archive (409).
 */
export async function answerOfficially(
  actor: Actor | null,
  slug: string,
  { body, formToken }: { body: string; formToken: string },
): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { id: conceptId, code, reading } = await findAnswerable(actor, slug);
  if (reading !== "open") refuse(409);
  const organizes = may.organize(actor);
  const bodyHtml = renderAnswer(body);
  const answer = {
    ...{ id: newId(), conceptId, body, bodyHtml, formToken, answeredOn: today() },
    signedAs: organizes ? "organizers" : "expert",
    authorId: organizes ? null : actor.id,
  };
  try {
    await transaction(async (tx) => {
      await tx.officialAnswer.create({ data: { ...answer, seq: await nextNumber(tx, "officialAnswer") } });
      await record(tx, actor.id, "concept.answered", { kind: "concept", code });
    });
  } catch (error) {
    const before = isTaken(error)
      ? await db().officialAnswer.findUnique({ where: { formToken }, select: { conceptId: true } })
      : null;
    if (before?.conceptId !== conceptId) throw error;
  }
}

/** The answer that counts, and how many there were; null where nobody has answered. */
export async function findOfficialAnswer(who: Who | null, conceptId: string) {
  allow(who, may.readAsMember(who));
  // Asked with each page of a concept, hence without Prisma's client between.
  const rows = await sql().$queryRaw<(Omit<Row, "author"> & { pseudonym: string | null })[]>`
    SELECT o."signedAs", o."bodyHtml", o."answeredOn", a."pseudonym"
    FROM "OfficialAnswer" o LEFT JOIN "Account" a ON a."id" = o."authorId"
    WHERE o."conceptId" = ${conceptId} ORDER BY o."seq" DESC LIMIT 2`;
  if (!rows[0]) return null;
  const { pseudonym, ...latest } = rows[0];
  const author = pseudonym === null ? null : { pseudonym };
  return { ...shownAnswer({ ...latest, author }), earlier: rows.length > 1 };
}

/** The latest fifty answers to a concept, the newest first. */
export async function listOfficialAnswers(who: Who | null, conceptId: string): Promise<ShownAnswer[]> {
  allow(who, may.readAsMember(who));
  const rows = await db().officialAnswer.findMany({
    where: { conceptId },
    orderBy: { seq: "desc" },
    take: 50,
    select: shown,
  });
  return rows.map(shownAnswer);
}

/**
 * Parts with an expert's own answers: their words go where the person deletes their texts, and stay without a name
 * where not. What was said in the name of the organizers is nobody's own.
 */
export async function partWithAnswersOf(tx: Tx, accountId: string, way: "delete" | "leave"): Promise<void> {
  const own = { where: { authorId: accountId } };
  await (way === "delete"
    ? tx.officialAnswer.deleteMany(own)
    : tx.officialAnswer.updateMany({ ...own, data: { authorId: null } }));
}
