import { openingId, type SectionName } from "~/domain/concepts/contents";
import { newProposalPath } from "~/domain/concepts/proposals";
import { escapeHtml, wordsOf } from "~/platform/html";

const look = "py-1 font-sans text-small text-muted no-print";

/** What leads away below a heading: the words for a proposal, where one may be made, and for a comment. */
interface Ways {
  slug: string;
  sections: readonly SectionName[];
  propose: string | null;
  comment: string | null;
}

/**
 * A rendered text with ways below the heading of each chapter: to the form for other words of it, and to its passages,
 * each of which can be commented on; where words stand before the first heading, at the top too. Headings inside
 * quotations and lists are no sections and get none.
 */
export function withSectionWays(html: string, { slug, sections, propose, comment }: Ways): string {
  const ids = new Set(sections.map(({ id }) => id));
  const link = (path: string, words: string) =>
    `<a class="${look}" href="${escapeHtml(path)}">${escapeHtml(words)}</a>`;
  // Letters stand in the address as they are in the heading: a page packs better so, and browsers encode them.
  const way = (id: string) => {
    const path = /^[\p{L}\p{N}-]+$/u.test(id) ? `${newProposalPath(slug)}?section=${id}` : newProposalPath(slug, id);
    const toPassages = comment === null ? "" : link(`/concepts/${slug}/passages#${id}`, comment);
    return [propose === null ? "" : link(path, propose), toPassages].filter(Boolean).join(" · ");
  };
  const opening = ids.has(openingId) ? way(openingId) : "";
  const ways = html.replace(/<h2 id="([^"]*)">.*?<\/h2>/gs, (heading, written: string) => {
    const id = wordsOf(written);
    return ids.has(id) ? heading + way(id) : heading;
  });
  return opening + ways;
}
