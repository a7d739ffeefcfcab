import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import { namedIn, withNumbers } from "./sources";

/** The most comments that a summary rests on. */
const mostSources = 100;

/** A concept whose discussion the actor may sum up: 403 for others. */
export async function findToSumUp(actor: Who | null, slug: string) {
  allow(actor, may.readAsMember(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: {
        ...{ id: true, code: true, reading: true, language: true },
        authors: { select: { accountId: true } },
        current: { select: { title: true } },
        summaries: { orderBy: { seq: "desc" }, take: 1, select: { body: true } },
        _count: { select: { summaries: true } },
      },
    }),
  );
  allow(actor, may.arrangeDiscussion(actor, concept));
  const { id, code, reading, language, authors, current, summaries, _count } = concept;
  return {
    ...{ id, code, language, authors, title: current?.title ?? "", body: summaries[0]?.body ?? "" },
    ...{ open: reading === "open", written: _count.summaries, byAuthor: may.ownConcept(actor, concept) },
  };
}

/**
 * A summary as it will be read, and the comments on which it rests, by their ids in their order. Refuses, for its
 * writer to mend, one that rests on none, on too many, and on what is no comment of this discussion.
 */
export async function renderSummary(conceptId: string, body: string): Promise<{ html: string; sources: string[] }> {
  const origin = env().ORIGIN;
  const html = mendably("body", () => renderComment(body));
  const named = namedIn(html, origin);
  if (named.filter(({ way }) => way === "address").length > mostSources || named.length > 10 * mostSources) {
    throw new Mendable("body", sayBack("summary.tooMany", { max: mostSources }));
  }
  const comments = await db().comment.findMany({
    where: { conceptId, code: { in: named.map(({ code }) => code) } },
    select: { id: true, code: true },
  });
  const known = new Map(comments.map(({ id, code }) => [code, id]));
  const strange = named.find(({ code, way }) => way === "address" && !known.has(code));
  if (strange) throw new Mendable("body", sayBack("summary.strange", { code: strange.code }));
  const sources = named.map(({ code }) => code).filter((code) => known.has(code));
  if (sources.length === 0) throw new Mendable("body", sayBack("summary.noSources"));
  if (sources.length > mostSources) throw new Mendable("body", sayBack("summary.tooMany", { max: mostSources }));
  const numbers = new Map(sources.map((code, at) => [code, at + 1]));
  return { html: withNumbers(html, origin, numbers), sources: sources.map((code) => known.get(code)!) };
}

/**
 * Sums a discussion up: an author of its concept as one of its authors, a moderator in the name of all of them. The
 * summary before stays readable. A form sent twice makes one; whoever wrote while another did gets the words back.
 * Refuses what is in the archive (409).
 */
export async function sumUp(
  actor: Who | null,
  slug: string,
  { body, seen, formToken }: { body: string; seen: number; formToken: string },
): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { id: conceptId, code, open, byAuthor } = await findToSumUp(actor, slug);
  if (await isMade(db(), conceptId, formToken)) return;
  if (!open) refuse(409);
  const { html, sources } = await renderSummary(conceptId, body);
  const signed = byAuthor ? { signedAs: "authors", authorId: actor.id } : { signedAs: "moderators", authorId: null };
  await transaction(async (tx) => {
    // Whoever has the number holds the lock: of two that come at once, the second sees what the first has made.
    const seq = await nextNumber(tx, "discussionSummary");
    if (await isMade(tx, conceptId, formToken)) return;
    if ((await tx.discussionSummary.count({ where: { conceptId } })) !== seen) {
      throw new Mendable("form", sayBack("summary.meanwhile"));
    }
    const id = newId();
    const row = { id, conceptId, seq, ...signed, body, bodyHtml: html, writtenOn: today(), formToken };
    await tx.discussionSummary.create({ data: row });
    await tx.summarySource.createMany({
      data: sources.map((commentId, at) => ({ summaryId: id, number: at + 1, commentId })),
    });
    // What an author does with their own discussion is no decision, and the log would name who is not named.
    if (!byAuthor) await record(tx, actor.id, "concept.summed", { kind: "concept", code });
  });
}

/** Whether a form has made a summary before; one of another discussion is refused. */
async function isMade(tx: Tx, conceptId: string, formToken: string): Promise<boolean> {
  const made = await tx.discussionSummary.findUnique({ where: { formToken }, select: { conceptId: true } });
  if (made && made.conceptId !== conceptId) throw new Mendable("form", say("staleForm"));
  return made !== null;
}
