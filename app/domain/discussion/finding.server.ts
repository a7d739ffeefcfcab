import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { discussionPath, pageOfRoot, repliesAPage, repliesShown, type Order } from "./places";

/** A comment on what members read, with what stands around it. */
export async function findComment(who: Who | null, code: string) {
  allow(who, may.readAsMember(who));
  const comment = await db().comment.findFirst({
    where: { code, concept: { reading: { not: "none" } } },
    include: {
      author: { select: { pseudonym: true } },
      concept: {
        select: {
          slug: true,
          reading: true,
          rootCount: true,
          language: true,
          current: { select: { title: true } },
        },
      },
    },
  });
  const { concept, author, ...rest } = found(comment);
  return {
    ...rest,
    pseudonym: author?.pseudonym ?? null,
    concept: {
      slug: found(concept.slug),
      open: concept.reading === "open",
      rootCount: concept.rootCount,
      title: concept.current?.title ?? "",
      language: concept.language,
    },
  };
}

/** The address of the page on which a comment stands, with the place on it. */
export async function findCommentPath(who: Who | null, code: string, order: Order): Promise<string> {
  const comment = await findComment(who, code);
  const { slug, rootCount } = comment.concept;
  const fragment = await fragmentOf(comment);
  const root =
    comment.rootNumber === null
      ? found(
          await db().comment.findUnique({ where: { id: comment.rootId }, select: { code: true, rootNumber: true } }),
        )
      : comment;
  if (comment.depth > 0) {
    // How many replies stand before it, as far as it matters.
    const before = await db().comment.findMany({
      where: { rootId: comment.rootId, depth: { gt: 0 }, seq: { lt: comment.seq } },
      orderBy: { seq: "asc" },
      select: { id: true },
      take: repliesAPage,
    });
    if (before.length >= repliesAPage) return discussionPath(slug, { thread: root.code, from: code }, fragment);
    if (before.length >= repliesShown) return discussionPath(slug, { thread: root.code }, fragment);
  }
  return discussionPath(slug, { order, page: pageOfRoot(found(root.rootNumber), rootCount, order) }, fragment);
}

/** A deleted comment without replies has left its place: the nearest one around it is shown. */
async function fragmentOf(comment: { code: string; state: string; replyCount: number; parentId: string | null }) {
  let here: typeof comment | null = comment;
  while (here && here.state === "deleted" && here.replyCount === 0) {
    const parentId: string | null = here.parentId;
    here = parentId
      ? await db().comment.findUnique({
          where: { id: parentId },
          select: { code: true, state: true, replyCount: true, parentId: true },
        })
      : null;
  }
  return here ? `comment-${here.code}` : "discussion";
}
