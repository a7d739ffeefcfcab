import { record } from "~/domain/log/recording.server";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { mostStatements } from "./opinions";
import type { StatementInput } from "./opinions.schema";
import { findDiscussed, holdMap, refuseClosed } from "./opinions-voting.server";

/** The comment that a code or an address names, if it is one of this discussion that people read. */
async function commentNamed(tx: Tx, conceptId: string, typed: string): Promise<string | null> {
  if (typed === "") return null;
  const [, code = ""] = /^(?:.*\/comments\/)?([a-z0-9]{1,40})(?:[/?#].*)?$/.exec(typed) ?? [];
  const comment = await tx.comment.findFirst({ where: { code, conceptId, state: "visible" }, select: { id: true } });
  if (!comment) throw new Mendable("comment", sayBack("statementComment"));
  return comment.id;
}

/** The same words stand there once. */
async function refuseTwice(tx: Tx, conceptId: string, words: string, but = ""): Promise<void> {
  const there = { conceptId, words, retired: false, code: { not: but } };
  if ((await tx.opinionStatement.count({ where: there })) > 0) throw new Mendable("words", sayBack("statementThere"));
}

/**
 * Puts a statement up at the end of the list; gives its code. Says it where there are sixty already, where it stands
 * there, where its comment is none of this discussion, and where the discussion takes no votes.
 */
export async function putUpStatement(actor: Who | null, slug: string, input: StatementInput): Promise<string> {
  allow(actor, may.keepStatements(actor));
  const { id: conceptId, code: concept } = await findDiscussed(slug);
  const { words, formToken } = input;
  return transaction(async (tx) => {
    await holdMap(tx, conceptId);
    await refuseClosed(tx, conceptId);
    const before = await tx.opinionStatement.findUnique({ where: { formToken }, select: { code: true } });
    if (before) return before.code;
    await refuseTwice(tx, conceptId, words);
    const all = await tx.opinionStatement.findMany({ where: { conceptId }, select: { number: true, place: true } });
    const taken = new Set(all.map(({ number }) => number));
    const number = Array.from({ length: mostStatements }, (_, at) => at + 1).find((one) => !taken.has(one));
    if (!number) throw new Mendable("form", sayBack("tooManyStatements", { most: mostStatements }));
    const place = Math.max(0, ...all.map((one) => one.place)) + 1;
    const commentId = await commentNamed(tx, conceptId, input.comment);
    const code = newCode();
    await tx.opinionStatement.create({
      data: { id: newId(), code, conceptId, commentId, number, place, words, formToken },
    });
    await record(tx, actor.id, "statement.putUp", { kind: "concept", code: concept }, `#${number}`);
    return code;
  });
}

const kept = {
  ...{ id: true, code: true, number: true, place: true, words: true, voted: true },
  comment: { select: { code: true, state: true } },
} as const;

/** The statements that stand, in their order, as moderators keep them. */
export async function listKeptStatements(who: Who | null, slug: string) {
  allow(who, may.keepStatements(who));
  const { id, reading, discussion } = await findDiscussed(slug);
  const statements = await db().opinionStatement.findMany({
    where: { conceptId: id, retired: false },
    orderBy: { place: "asc" },
    select: kept,
  });
  const all = await db().opinionStatement.count({ where: { conceptId: id } });
  return {
    open: reading === "open" && discussion === "open",
    /** How many more can be put up. */
    room: mostStatements - all,
    statements: statements.map(({ code, number, words, voted, comment }) => ({
      ...{ code, number, words, voted, comment: comment?.state === "visible" ? comment.code : null },
    })),
  };
}

/** How many discussions with statements are listed. */
const mostListed = 20;

/** Discussions that take answers to statements, those of the newest concepts first. */
export async function listDiscussionsWithStatements(who: Who | null) {
  allow(who, may.keepStatements(who));
  const concepts = await db().concept.findMany({
    where: { reading: "open", discussion: "open", statements: { some: { retired: false } } },
    orderBy: { publishedSeq: "desc" },
    take: mostListed,
    select: { slug: true, language: true, current: { select: { title: true } } },
  });
  return concepts.map(({ slug, language, current }) => ({ slug: found(slug), language, title: current?.title ?? "" }));
}

const standing = (slug: string, code: string) => ({
  code,
  retired: false,
  concept: { slug, reading: { not: "none" } },
});

/** One statement that stands, for those who keep it. */
export async function findKeptStatement(who: Who | null, slug: string, code: string) {
  allow(who, may.keepStatements(who));
  const { words, voted, comment } = found(
    await db().opinionStatement.findFirst({ where: standing(slug, code), select: kept }),
  );
  return { code, words, voted, comment: comment?.code ?? "" };
}

/** Holds the discussion and gives the statement, in a transaction that changes it. */
async function hold(tx: Tx, slug: string, code: string) {
  const { id: conceptId, code: concept } = await findDiscussed(slug);
  await holdMap(tx, conceptId);
  const statement = found(await tx.opinionStatement.findFirst({ where: standing(slug, code), select: kept }));
  return { ...statement, conceptId, subject: { kind: "concept" as const, code: concept } };
}

/**
 * Changes the words of a statement, or its comment, while nobody has voted on it. It takes a new code, so that a vote
 * from a page that shows the old words finds nothing. Gives the code.
 */
export async function changeStatement(
  actor: Who | null,
  slug: string,
  code: string,
  { words, comment }: Omit<StatementInput, "formToken">,
): Promise<string> {
  allow(actor, may.keepStatements(actor));
  return transaction(async (tx) => {
    const { id, number, voted, conceptId, subject } = await hold(tx, slug, code);
    if (voted) throw new Mendable("form", sayBack("statementVoted"));
    await refuseTwice(tx, conceptId, words, code);
    const commentId = await commentNamed(tx, conceptId, comment);
    const next = newCode();
    await tx.opinionStatement.update({ where: { id }, data: { words, commentId, code: next } });
    await record(tx, actor.id, "statement.changed", subject, `#${number}`);
    return next;
  });
}

/** Retires a statement: nobody reads it or votes on it any more. One on which nobody has voted is deleted. */
export async function retireStatement(actor: Who | null, slug: string, code: string): Promise<void> {
  allow(actor, may.keepStatements(actor));
  await transaction(async (tx) => {
    const { id, number, voted, subject } = await hold(tx, slug, code);
    if (voted) await tx.opinionStatement.update({ where: { id }, data: { retired: true } });
    else await tx.opinionStatement.delete({ where: { id } });
    await record(tx, actor.id, "statement.retired", subject, `#${number}`);
  });
}

/** Moves a statement one place up or down in the list; the first stays first, the last last. */
export async function moveStatement(actor: Who | null, slug: string, code: string, way: "up" | "down"): Promise<void> {
  allow(actor, may.keepStatements(actor));
  await transaction(async (tx) => {
    const { id, number, place, conceptId, subject } = await hold(tx, slug, code);
    const other = await tx.opinionStatement.findFirst({
      where: { conceptId, retired: false, place: way === "up" ? { lt: place } : { gt: place } },
      orderBy: { place: way === "up" ? "desc" : "asc" },
    });
    if (!other) return;
    // No two have one place, not for a moment either; places begin with 1.
    const put = (one: string, to: number) => tx.opinionStatement.update({ where: { id: one }, data: { place: to } });
    await put(id, 0);
    await put(other.id, place);
    await put(id, other.place);
    await record(tx, actor.id, "statement.moved", subject, `#${number} ${way === "up" ? "↑" : "↓"}`);
  });
}
