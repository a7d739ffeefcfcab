import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber } from "~/platform/db.server";
import { renderComment, renderConcept } from "~/platform/markdown.server";

let count = 0;

/** Puts a published concept (or one in another state) into the database, with one version. */
export async function publishedConcept({
  author,
  title = "Courts that are trusted",
  summary = "How judges are chosen, and who answers for it.",
  body = "## Where we stand\n\nFirst words.\n\n## What to do\n\n### In the first year\n\nFurther words.",
  state = "published",
  authorKind = "participant",
  language = "en",
  sphere = "justice",
}: {
  author?: { id: string };
  title?: string;
  summary?: string;
  body?: string;
  state?: string;
  authorKind?: string;
  language?: string;
  sphere?: string;
} = {}): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = `concept-${(count += 1)}`;
  const bodyHtml = renderConcept(body);
  const currentId = newId();
  await db().concept.create({
    data: {
      id,
      code: newCode(),
      slug,
      authorKind,
      language,
      sphere,
      ...{ title, summary, body, bodyHtml, state },
      reading: state === "published" ? "open" : state === "archived" ? "archived" : "none",
      authors: { create: { id: newId(), accountId: author?.id ?? null, position: 1 } },
      startedOn: today(),
      submissions: ["submitted", "in_review", "returned", "accepted"].includes(state) ? 1 : 0,
      publishedOn: today(),
      publishedSeq: count,
      versions: {
        create: { id: currentId, number: 1, title, summary, body, bodyHtml, publishedOn: today() },
      },
    },
  });
  await db().concept.update({ where: { id }, data: { currentId } });
  return { id, slug };
}

/** Publishes the next version of a concept. */
export async function nextVersion(
  conceptId: string,
  text: { title: string; body: string; changes?: string },
): Promise<void> {
  const last = await db().conceptVersion.count({ where: { conceptId } });
  const laterSeq = await nextNumber(db(), "conceptLaterVersion");
  const bodyHtml = renderConcept(text.body);
  const data = {
    id: newId(),
    number: last + 1,
    summary: "In short.",
    ...text,
    bodyHtml,
    publishedOn: today(),
    laterSeq,
  };
  await db().conceptVersion.create({ data: { ...data, conceptId } });
  await db().concept.update({ where: { id: conceptId }, data: { currentId: data.id } });
}

/** Puts so many root comments of one author below a concept, in one go; gives their codes, the oldest first. */
export async function rootComments(conceptId: string, author: { id: string }, number: number): Promise<string[]> {
  const { lastSeq, rootCount } = await db().concept.findUniqueOrThrow({ where: { id: conceptId } });
  const rows = Array.from({ length: number }, (_, index) => {
    const id = newId();
    const body = `Root ${rootCount + index + 1} of the discussion.`;
    return {
      ...{ id, code: newCode(), conceptId, authorId: author.id, rootId: id, depth: 0, body },
      seq: lastSeq + index + 1,
      rootNumber: rootCount + index + 1,
      bodyHtml: renderComment(body),
      writtenOn: today(),
      state: "visible",
      formToken: newToken(),
    };
  });
  await db().comment.createMany({ data: rows });
  await db().concept.update({
    where: { id: conceptId },
    data: {
      lastSeq: lastSeq + number,
      rootCount: rootCount + number,
      commentCount: { increment: number },
    },
  });
  return rows.map(({ code }) => code);
}
