import type { Who } from "~/domain/permissions";
import { formatDay } from "~/locales/format";
import { translator } from "~/locales/t";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { print } from "~/platform/printing/printing.server";
import { found } from "~/platform/refuse";
import { nameAuthors } from "./authors";
import { versionAddress } from "./citing";
import { markdownApart, plainMarkdown } from "./markdown-apart";
import { picturesOnPages } from "./pictures-in-files.server";
import { printedText } from "./printed-text";
import { findConceptVersion, type ReadableConcept } from "./reading.server";

/** Files in which a version of a concept can be taken away, by the ending of their name. */
export const versionFiles = ["pdf", "md"] as const;

export type VersionFile = (typeof versionFiles)[number];

/**
 * A version of a concept as a file in the concept's own language: the same bytes for everybody who may read it, with
 * nothing in them of who took it away or when.
 */
export async function takeVersionAway(
  who: Who | null,
  slug: string,
  number: string,
  file: VersionFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const concept = await findConceptVersion(who, slug, number);
  // What its author has deleted has no text that could be taken away.
  found(concept.text.title || null);
  return file === "pdf" ? printedVersion(concept) : markdownVersion(concept);
}

/** What stands above the text, in words of its language. */
function headOf(concept: ReadableConcept) {
  const t = translator(concept.language);
  return {
    t,
    author: nameAuthors(t, concept.authors),
    facts: [
      t(`reading:kind.${concept.authorKind}`),
      t(`common:sphere.${concept.sphere}`),
      formatDay(concept.language, concept.publishedOn),
      t("reading:version", { number: concept.version }),
    ].join(" · "),
    address: versionAddress(env().ORIGIN, concept),
  };
}

async function printedVersion(concept: ReadableConcept): Promise<Uint8Array<ArrayBuffer>> {
  const { t, author, facts, address } = headOf(concept);
  const { title, summary, bodyHtml, contents } = concept.text;
  return print({
    ...{ title, author, language: concept.language, day: concept.publishedOn },
    content: [
      { text: title, style: "title" },
      { text: author, bold: true },
      { text: facts, style: "facts" },
      { text: address, style: ["facts", "link"], link: address },
      { text: summary, style: "summary" },
      ...(contents.length > 1 ? [{ toc: { title: { text: t("reading:contents"), style: "h2" } } }] : []),
      ...printedText(bodyHtml, {
        notesTitle: t("reading:notes"),
        pictures: await picturesOnPages(concept.id, bodyHtml),
      }),
    ],
  });
}

async function markdownVersion(concept: ReadableConcept): Promise<Uint8Array<ArrayBuffer>> {
  const { author, facts, address } = headOf(concept);
  const { title, summary } = concept.text;
  const { body } = await db().conceptVersion.findUniqueOrThrow({
    where: { conceptId_number: { conceptId: concept.id, number: concept.version } },
    select: { body: true },
  });
  const text = [
    `# ${plainMarkdown(title)}`,
    plainMarkdown(`${author}, ${facts}`),
    `<${address}>`,
    plainMarkdown(summary).replace(/^/gm, "> "),
    markdownApart(body, 1),
  ].join("\n\n");
  return new TextEncoder().encode(`${text}\n`);
}
