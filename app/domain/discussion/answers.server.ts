import { allWrittenBy } from "~/domain/concepts/authors.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";

/** How many of one's own comments are looked at for answers, and how many answers are given. */
const looked = 200;
const given = 5;

const shown = {
  code: true,
  writtenOn: true,
  author: { select: { pseudonym: true } },
  concept: { select: { language: true, current: { select: { title: true } } } },
} as const;

/**
 * What others said last to the actor: replies to their comments, and comments on their published concepts; the
 * newest first. What was hidden or deleted, and what they said to themselves, is left out.
 */
export async function listAnswers(who: Who | null) {
  allow(who, may.readAsMember(who));
  const [comments, concepts] = await Promise.all([
    db().comment.findMany({
      where: { authorId: who.id },
      orderBy: [{ writtenOn: "desc" }, { seq: "desc" }],
      take: looked,
      select: { id: true },
    }),
    db().concept.findMany({ where: { ...(await allWrittenBy(who.id)), reading: "open" }, select: { id: true } }),
  ]);
  const said = { state: "visible", authorId: { not: who.id }, concept: { reading: "open" } };
  const newest: { writtenOn?: "desc"; seq?: "desc" }[] = [{ writtenOn: "desc" }, { seq: "desc" }];
  const last = { orderBy: newest, take: given, select: shown };
  const [replies, remarks] = await Promise.all([
    db().comment.findMany({ where: { ...said, parentId: { in: comments.map(({ id }) => id) } }, ...last }),
    db().comment.findMany({ where: { ...said, conceptId: { in: concepts.map(({ id }) => id) }, depth: 0 }, ...last }),
  ]);
  return [
    ...replies.map((one) => ({ ...one, to: "comment" as const })),
    ...remarks.map((one) => ({ ...one, to: "concept" as const })),
  ]
    .sort((a, b) => b.writtenOn.localeCompare(a.writtenOn))
    .slice(0, given)
    .map(({ code, to, writtenOn, author, concept }) => ({
      code,
      to,
      writtenOn,
      pseudonym: author?.pseudonym ?? null,
      title: concept.current?.title ?? "",
      language: concept.language,
    }));
}
