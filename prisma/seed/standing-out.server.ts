import { commentEndorsementTag } from "../../app/domain/discussion/endorsing.server";
import type { Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedComment } from "./comments.server";
import type { SeedConcept } from "./concepts.server";
import type { Language, Person } from "./people";

/** Lines of the contents, in the language of the concept: for the first thread, the longest one, the liveliest question. */
const labels: Record<Language, readonly [string, string, string]> = {
  be: ["З чаго пачалося абмеркаванне", "Найдаўжэйшая размова", "Пытанне, якое закранула многіх"],
  ru: ["С чего началось обсуждение", "Самый длинный разговор", "Вопрос, который задел многих"],
  en: ["Where the discussion began", "The longest exchange", "A question that many took up"],
};

/** Discussions with contents: the longest of them. */
const arranged = 3;
/** How many of the comments somebody endorses, and by how many at most. */
const endorsed = { comments: 0.3, people: 9 };

/** The contents of the longest discussions, and comments that members endorse. */
export async function fillStandingOut(
  tx: Tx,
  concepts: readonly SeedConcept[],
  discussions: readonly (readonly SeedComment[])[],
  participants: readonly Person[],
): Promise<void> {
  const held = concepts
    .map((concept, at) => ({ concept, comments: discussions[at] ?? [] }))
    .filter(({ comments }) => comments.length > 0)
    .sort((a, b) => b.comments.length - a.comments.length);
  for (const { concept, comments } of held.slice(0, arranged)) await pin(tx, concept, comments);
  for (const { concept, comments } of held) {
    await endorse(tx, new Chance(`esteem/${concept.code}`), comments, participants);
  }
}

async function pin(tx: Tx, concept: SeedConcept, comments: readonly SeedComment[]): Promise<void> {
  const roots = comments.filter(({ parent }) => parent === null);
  const byThread = [...roots].sort((a, b) => b.threadSize - a.threadSize);
  const chosen = [roots[0], byThread[0], byThread.find(({ body }) => body.includes("?"))];
  const lines = chosen.flatMap((one, at) => (one && chosen.indexOf(one) === at ? [{ one, at }] : []));
  await tx.pinnedComment.createMany({
    data: lines.map(({ one, at }, index) => ({
      ...{ commentId: one.id, conceptId: concept.id, place: index + 1 },
      label: labels[concept.language][at]!,
    })),
  });
}

async function endorse(
  tx: Tx,
  chance: Chance,
  comments: readonly SeedComment[],
  participants: readonly Person[],
): Promise<void> {
  for (const { id, author } of comments) {
    if (!chance.happens(endorsed.comments)) continue;
    const start = chance.between(0, participants.length - endorsed.people);
    const some = participants.slice(start, start + chance.between(1, endorsed.people));
    const by = some.filter((person) => person.id !== author.id);
    await tx.commentEndorsement.createMany({
      data: by.map((person) => ({ tag: commentEndorsementTag(id, person.id), commentId: id })),
    });
    await tx.comment.update({ where: { id }, data: { endorsements: by.length } });
  }
}
