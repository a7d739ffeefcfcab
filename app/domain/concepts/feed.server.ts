import { createHash } from "node:crypto";
import { defaultLanguage, translator, type Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { found } from "~/platform/refuse";
import { atomOf } from "./atom";
import { nameAuthors, shownToPublic } from "./authors";
import { authorRows, authorsInOrder, readByPublic } from "./authors.server";

/** Entries of the feed, the newest first. */
const most = 20;

/** A name that stays the same at whatever address the platform is reached, and tells nothing else of the concept. */
function nameOf(what: string): string {
  const hex = createHash("sha256").update(`feed ${what}`).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The Atom feed of what the public may read, in all languages or in one, with the tag of its content. Nobody is asked
 * who they are: there is nothing in it that a visitor may not read, and authors are named as visitors see them.
 */
export async function makeFeed(language?: Language): Promise<{ xml: string; tag: string }> {
  const rows = await db().concept.findMany({
    where: { reading: "open", publishedSeq: { not: null }, ...readByPublic, ...(language && { language }) },
    orderBy: { publishedSeq: "desc" },
    take: most,
    select: {
      ...{ id: true, slug: true, language: true, publishedOn: true },
      current: { select: { title: true, summary: true, bodyHtml: true, publishedOn: true, number: true } },
      authors: authorsInOrder,
    },
  });
  const spoken = language ?? defaultLanguage;
  const t = translator(spoken);
  const site = `${env().ORIGIN}/concepts`;
  const xml = atomOf({
    id: nameOf(language ?? "all"),
    title: t("finding:feed.title"),
    subtitle: t("finding:feed.subtitle"),
    language: spoken,
    self: `${site}/feed.atom${language ? `?language=${language}` : ""}`,
    site,
    entries: rows.map(({ id, slug, language: written, publishedOn, current, authors }) => {
      const text = found(current);
      const shown = authorRows(authors, text.number).map(shownToPublic);
      return {
        id: nameOf(id),
        title: text.title,
        link: `${site}/${encodeURIComponent(found(slug))}`,
        language: written,
        authors: shown.map((author) => nameAuthors(translator(written as Language), [author])),
        summary: text.summary,
        html: text.bodyHtml,
        published: publishedOn ?? text.publishedOn,
        updated: text.publishedOn,
      };
    }),
  });
  return { xml, tag: `"${createHash("sha256").update(xml).digest("base64url").slice(0, 22)}"` };
}
