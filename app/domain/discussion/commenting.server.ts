import type { z } from "zod";
import { anchorFor } from "~/domain/concepts/anchoring.server";
import { aboutOf } from "~/domain/concepts/anchors";
import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { commentPlace, replyPlace } from "~/domain/kept-places";
import { say, sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { mendably } from "~/domain/rendering.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { isTaken, type Sql, sqlTransaction, transaction, type Tx } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { renderComment } from "~/platform/markdown.server";
import { onceEach } from "~/domain/once";
import type { commentSchema, threadSchema } from "./commenting.schema";
import { countWritten } from "./counting.server";
import { openEditWindow } from "./edit-windows.server";
import { refuseMuted, refusePersonalData, takeTurn } from "./holding-back.server";
import { indexNewComment, nextSearchSeq } from "./indexing.server";
import { findMentioned } from "./mentions.server";
import { type Below, findStanding, type Standing } from "./standing.server";
import { tellOfComment } from "./telling.server";
import { setAside, waitsFirst } from "./waiting.server";

export type CommentInput = z.output<typeof commentSchema>;
/** What begins a thread may say how it stands to the text, and on which place of it it is. */
export type ThreadInput = CommentInput & Partial<Pick<z.output<typeof threadSchema>, "stance" | "about">>;

/**
 * Adds a comment to the discussion of a concept; gives its code. One that waits for a moderator has its code already.
 * Refuses whoever is muted or has to wait, and words by which somebody can be found. What can be mended comes back:
 * words of which nothing can be shown, a place that the text has not, a discussion that is closed. A form that was sent
 * before gives what it made.
 */
export async function comment(actor: Who | null, slug: string, input: ThreadInput): Promise<string> {
  return write(actor, { slug }, input, commentPlace(slug));
}

/** Adds a comment on a proposal to change a concept, in the discussion of the concept; gives its code. */
export async function commentOnProposal(
  actor: Who | null,
  { slug, code }: { slug: string; code: string },
  input: CommentInput,
): Promise<string> {
  return write(actor, { slug, proposal: code }, input);
}

/** Adds a reply to a comment; gives its code. */
export async function reply(actor: Who | null, parentCode: string, input: CommentInput): Promise<string> {
  return write(actor, { parent: parentCode }, input, replyPlace(parentCode));
}

/** Writes a comment, or sets it aside for a moderator; what was kept of the form while it was typed is forgotten. */
async function write(actor: Who | null, below: Below, input: ThreadInput, kept?: string): Promise<string> {
  allow(actor, may.comment(actor));
  const { body, formToken } = input;
  const standing = await findStanding(actor.id, below, formToken);
  const bodyHtml = commentHtml(body);
  const before = sentBefore(actor, standing);
  if (before) return before;
  // A form that is sent twice at once takes one turn.
  return eachForm(`${actor.id} ${formToken}`, async () => {
    refuseMuted(standing.mutedUntil);
    refusePersonalData(body, bodyHtml, input.publicPerson);
    const aside = await waitsFirst(actor, standing.premoderated);
    const giveBack = await takeTurn(actor, standing);
    try {
      const forget = async (tx: Sql) => {
        if (kept) await forgetKeptDraft(tx, actor.id, kept);
      };
      if (!aside && !input.about) {
        return await sqlTransaction(async (tx) => {
          await forget(tx);
          return add(tx, actor, standing, input, bodyHtml);
        });
      }
      return await transaction(async (tx) => {
        await forget(tx);
        return (aside ? setAside : addAt)(tx, actor, standing, input, bodyHtml);
      });
    } catch (error) {
      const sent = error instanceof Sent || isTaken(error);
      const meanwhile = sent ? sentBefore(actor, await findStanding(actor.id, below, formToken)) : undefined;
      if (meanwhile) return meanwhile;
      await giveBack();
      throw error;
    }
  });
}

/** Safe HTML of a comment; words of which nothing can be shown are the person's to mend. */
export function commentHtml(body: string): string {
  const bodyHtml = mendably("body", () => renderComment(body));
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(wordsOf(bodyHtml))) throw new Mendable("body", sayBack("nothingToShow"));
  return bodyHtml;
}

const eachForm = onceEach<string>();

/** The code of what the form has made before, or nothing. Refuses a form of somebody else. */
function sentBefore(actor: Who, { sent }: Standing): string | undefined {
  if (sent && sent.authorId !== actor.id) throw new Mendable("form", say("staleForm"));
  return sent?.code;
}

/** Where in the text a comment stands. */
interface Anchored {
  anchorId: string;
  section: string;
}

/** A form whose comment is written already. */
class Sent extends Error {}

/** Writes a comment, inside a transaction, on the place of the text that its form names; gives its code. */
export async function addAt(
  tx: Tx,
  actor: Who,
  standing: Pick<Standing, "conceptId" | "parent" | "proposalId">,
  input: ThreadInput,
  bodyHtml: string,
): Promise<string> {
  return add(tx, actor, standing, input, bodyHtml, () => placeOf(tx, standing.conceptId, input.about ?? ""));
}

/** Writes a comment, inside a transaction, with all that counts, tells of and finds it; gives its code. */
async function add(
  tx: Sql,
  actor: Who,
  { conceptId, parent, proposalId }: Pick<Standing, "conceptId" | "parent" | "proposalId">,
  { body, formToken, stance = "none" }: ThreadInput,
  bodyHtml: string,
  anchored: () => Promise<Anchored | null> = () => Promise.resolve(null),
): Promise<string> {
  const { seq, rootNumber } = await count(tx, conceptId, parent);
  const { anchorId = null, section = "" } = (parent ? null : await anchored()) ?? {};
  const [id, code] = [newId(), newCode()];
  const searchSeq = await nextSearchSeq(tx);
  const made = await tx.$executeRaw`
    INSERT INTO "Comment" ("id", "code", "conceptId", "authorId", "parentId", "rootId", "depth", "seq", "rootNumber",
      "body", "bodyHtml", "writtenOn", "state", "searchSeq", "formToken", "proposalId", "stance", "section", "anchorId")
    VALUES (${id}, ${code}, ${conceptId}, ${actor.id}, ${parent?.id ?? null}, ${parent?.rootId ?? id},
      ${parent ? Math.min(parent.depth + 1, 2) : 0}, ${seq}, ${rootNumber}, ${body}, ${bodyHtml}, ${today()}, 'visible',
      ${searchSeq}, ${formToken}, ${proposalId}, ${parent ? "none" : stance}, ${section}, ${anchorId})
    ON CONFLICT ("formToken") DO NOTHING`;
  if (made !== 1) throw new Sent();
  await openEditWindow(tx, id);
  await countWritten(tx, today());
  const mentioned = await findMentioned(tx, body);
  await tellOfComment(
    tx,
    actor.id,
    { code, conceptId, rootNumber, parentId: parent?.id ?? null },
    mentioned.map((one) => one.id),
  );
  await indexNewComment(tx, { number: searchSeq, bodyHtml });
  return code;
}

/**
 * Counts a comment where it is to stand; gives its numbers. They come from the concept's row, whose lock makes those who
 * write at the same time wait for each other. What can be mended comes back: a discussion that is closed, a comment that
 * is gone.
 */
async function count(
  tx: Sql,
  conceptId: string,
  parent: Standing["parent"],
): Promise<{ seq: number; rootNumber: number | null }> {
  const roots = parent ? 0 : 1;
  const [concept] = await tx.$queryRaw<{ lastSeq: number | bigint; rootCount: number | bigint }[]>`
    UPDATE "Concept" SET "lastSeq" = "lastSeq" + 1, "commentCount" = "commentCount" + 1,
      "rootCount" = "rootCount" + ${roots}
    WHERE "id" = ${conceptId} AND "reading" = 'open' AND "discussion" = 'open'
    RETURNING "lastSeq", "rootCount"`;
  if (!concept) throw new Mendable("form", sayBack("discussionClosed"));
  if (parent) {
    const { id, rootId } = parent;
    const answered = await tx.$executeRaw`
      UPDATE "Comment" SET "replyCount" = "replyCount" + 1 WHERE "id" = ${id} AND "state" = 'visible'`;
    if (answered !== 1) throw new Mendable("form", sayBack("replyToGone"));
    await tx.$executeRaw`UPDATE "Comment" SET "threadSize" = "threadSize" + 1 WHERE "id" = ${rootId}`;
  }
  return { seq: Number(concept.lastSeq), rootNumber: parent ? null : Number(concept.rootCount) };
}

/** The place of the text that a comment is on, as the address of its form named it; nothing for the whole text. */
async function placeOf(tx: Tx, conceptId: string, about: string) {
  const place = aboutOf(about);
  if (!place) return null;
  const anchor = await anchorFor(tx, conceptId, place);
  if (!anchor) throw new Mendable("form", sayBack("passageGone"));
  return anchor;
}
