import type { z } from "zod";
import { putComment } from "~/domain/concepts/search-index.server";
import { say, sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { mendably } from "~/domain/rendering.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, transaction, type Tx } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { renderComment } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import type { commentSchema } from "./commenting.schema";
import { keysOfComment, nextSearchSeq } from "./indexing.server";

export type CommentInput = z.output<typeof commentSchema>;

const readable = { reading: { not: "none" } };

/** Adds a comment to the discussion of a concept; gives its code. */
export async function comment(actor: Who | null, slug: string, input: CommentInput): Promise<string> {
  allow(actor, may.comment(actor));
  const { id } = found(await db().concept.findFirst({ where: { slug, ...readable }, select: { id: true } }));
  return once(actor, input, (tx, bodyHtml) => add(tx, actor, id, null, input, bodyHtml));
}

/** Adds a comment on a proposal to change a concept, in the discussion of the concept; gives its code. */
export async function commentOnProposal(
  actor: Who | null,
  { slug, code }: { slug: string; code: string },
  input: CommentInput,
): Promise<string> {
  allow(actor, may.comment(actor));
  const proposal = found(
    await db().proposal.findFirst({
      where: { code, concept: { slug, ...readable } },
      select: { id: true, conceptId: true },
    }),
  );
  return once(actor, input, (tx, bodyHtml) => add(tx, actor, proposal.conceptId, null, input, bodyHtml, proposal.id));
}

/** Adds a reply to a comment; gives its code. */
export async function reply(actor: Who | null, parentCode: string, input: CommentInput): Promise<string> {
  allow(actor, may.comment(actor));
  const parent = found(
    await db().comment.findFirst({
      where: { code: parentCode, concept: readable },
      select: { id: true, conceptId: true, rootId: true, depth: true },
    }),
  );
  return once(actor, input, (tx, bodyHtml) => add(tx, actor, parent.conceptId, parent, input, bodyHtml));
}

/** Renders the text and writes the comment, unless its form has made one before: then gives that one to its author. */
async function once(
  actor: Who,
  { body, formToken }: CommentInput,
  write: (tx: Tx, bodyHtml: string) => Promise<string>,
): Promise<string> {
  const bodyHtml = mendably("body", () => renderComment(body));
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(wordsOf(bodyHtml))) throw new Mendable("body", sayBack("nothingToShow"));
  const sentBefore = async () => {
    const made = await db().comment.findUnique({ where: { formToken }, select: { code: true, authorId: true } });
    if (made && made.authorId !== actor.id) throw new Mendable("form", say("staleForm"));
    return made?.code;
  };
  const before = await sentBefore();
  if (before) return before;
  try {
    return await transaction((tx) => write(tx, bodyHtml));
  } catch (error) {
    const meanwhile = isTaken(error) ? await sentBefore() : undefined;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** The numbers come from the concept's row, whose lock makes those who write at the same time wait for each other. */
async function add(
  tx: Tx,
  actor: Who,
  conceptId: string,
  parent: { id: string; rootId: string; depth: number } | null,
  { body, formToken }: CommentInput,
  bodyHtml: string,
  proposalId: string | null = null,
): Promise<string> {
  const counted = await tx.concept.updateMany({
    where: { id: conceptId, reading: "open" },
    data: {
      lastSeq: { increment: 1 },
      commentCount: { increment: 1 },
      ...(parent ? {} : { rootCount: { increment: 1 } }),
    },
  });
  if (counted.count !== 1) throw new Mendable("form", sayBack("discussionClosed"));
  if (parent) {
    const answered = await tx.comment.updateMany({
      where: { id: parent.id, state: "visible" },
      data: { replyCount: { increment: 1 } },
    });
    if (answered.count !== 1) throw new Mendable("form", sayBack("replyToGone"));
  }
  const concept = await tx.concept.findUniqueOrThrow({
    where: { id: conceptId },
    select: { lastSeq: true, rootCount: true },
  });
  const id = newId();
  const searchSeq = await nextSearchSeq(tx);
  const { code } = await tx.comment.create({
    data: {
      id,
      code: newCode(),
      conceptId,
      authorId: actor.id,
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      depth: parent ? Math.min(parent.depth + 1, 2) : 0,
      seq: concept.lastSeq,
      rootNumber: parent ? null : concept.rootCount,
      body,
      bodyHtml,
      writtenOn: today(),
      state: "visible",
      proposalId,
      searchSeq,
      formToken,
    },
    select: { code: true },
  });
  await putComment(tx, { number: searchSeq, body: keysOfComment(bodyHtml) });
  return code;
}
