import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import type { Language } from "~/locales/t";
import type { Sphere } from "~/domain/spheres";
import { shownAuthor } from "./authors";
import { authorRows, authorsInOrder, writtenBy } from "./authors.server";
import { contentsOf, readingMinutes } from "./contents";
import type { AuthorKind } from "./states";

/** A concept that the actor writes, as readers would see it were it published today; another's is not found. */
export async function findPreview(actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  const { versions, authors, ...concept } = found(
    await db().concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      select: {
        ...{
          code: true,
          state: true,
          reading: true,
          revision: true,
          authorKind: true,
          language: true,
          sphere: true,
          numbered: true,
        },
        ...{ title: true, summary: true, body: true, bodyHtml: true },
        authors: authorsInOrder,
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      },
    }),
  );
  const { title, summary, bodyHtml } = concept;
  return {
    concept: { ...concept, authors: authors.map(({ accountId }) => ({ accountId })) },
    head: {
      slug: "",
      authors: authorRows(authors, "inWork").map(shownAuthor),
      authorKind: concept.authorKind as AuthorKind,
      sphere: concept.sphere as Sphere | "",
      language: concept.language as Language,
      version: (versions[0]?.number ?? 0) + 1,
      publishedOn: today(),
    },
    text: { title, summary, bodyHtml, contents: contentsOf(bodyHtml), minutes: readingMinutes(bodyHtml) },
  };
}
