import { openingId, type SectionName } from "~/domain/concepts/contents";
import { newProposalPath } from "~/domain/concepts/proposals";
import { escapeHtml, wordsOf } from "~/platform/html";

const look = "mt-0 inline-block py-1 font-sans text-small text-muted no-print";

/**
 * A rendered text with a way below the heading of each section, to the form for other words of it; where words stand
 * before the first heading, one at the top. Headings inside quotations and lists are no sections and get none.
 */
export function withSectionWays(
  html: string,
  { slug, sections, words }: { slug: string; sections: readonly SectionName[]; words: string },
): string {
  const ids = new Set(sections.map(({ id }) => id));
  const way = (id: string) =>
    `<a class="${look}" href="${escapeHtml(newProposalPath(slug, id))}">${escapeHtml(words)}</a>`;
  const opening = ids.has(openingId) ? way(openingId) : "";
  const ways = html.replace(/<(h[234]) id="([^"]*)">.*?<\/\1>/gs, (heading, _tag: string, written: string) => {
    const id = wordsOf(written);
    return ids.has(id) ? heading + way(id) : heading;
  });
  return opening + ways;
}
