import { openingId, type SectionName } from "~/domain/concepts/contents";
import { newProposalPath } from "~/domain/concepts/proposals";
import { escapeHtml, wordsOf } from "~/platform/html";

const look = "py-1 font-sans text-small text-muted no-print";

/**
 * A rendered text with a way below the heading of each chapter, to the form for other words of it; where words stand
 * before the first heading, one at the top. Headings inside quotations and lists are no sections and get none.
 */
export function withSectionWays(
  html: string,
  { slug, sections, words }: { slug: string; sections: readonly SectionName[]; words: string },
): string {
  const ids = new Set(sections.map(({ id }) => id));
  // Letters stand in the address as they are in the heading: a page packs better so, and browsers encode them.
  const way = (id: string) => {
    const path = /^[\p{L}\p{N}-]+$/u.test(id) ? `${newProposalPath(slug)}?section=${id}` : newProposalPath(slug, id);
    return `<a class="${look}" href="${escapeHtml(path)}">${escapeHtml(words)}</a>`;
  };
  const opening = ids.has(openingId) ? way(openingId) : "";
  const ways = html.replace(/<h2 id="([^"]*)">.*?<\/h2>/gs, (heading, written: string) => {
    const id = wordsOf(written);
    return ids.has(id) ? heading + way(id) : heading;
  });
  return opening + ways;
}
