import { aboutText } from "~/domain/concepts/anchors";
import type { Outline } from "~/domain/concepts/blocks";
import { openingId } from "~/domain/concepts/contents";
import type { T } from "~/locales/t";
import { escapeHtml, wordsOf } from "~/platform/html";

/**
 * A rendered text with an address for each paragraph and, where comments are taken, a way from each paragraph and each
 * heading to the form for a comment on it. The ways are relative to the page of the passages.
 */
export function withPassageWays(
  html: string,
  { sections, blocks }: Outline,
  { version, open, t }: { version: number; open: boolean; t: T },
): string {
  const words = escapeHtml(t("writing-comments:passages.comment"));
  const way = (place: { section: number } | { block: number }, label: string) =>
    open
      ? ` <a href="comments?about=${aboutText({ version, ...place })}" aria-label="${escapeHtml(label)}">${words}</a>`
      : "";
  const parts = blocks.flatMap(({ tag, end }, at) => [
    { at: tag, text: ` id="p${at + 1}"` },
    { at: end, text: way({ block: at + 1 }, t("writing-comments:passages.paragraph", { number: at + 1 })) },
  ]);
  const places = new Map(sections.map(({ id }, at) => [id, at]));
  for (const { 0: all, 2: id = "", index } of html.matchAll(/<h([234]) id="([^"]*)">.*?<\/h\1>/gs)) {
    const section = places.get(wordsOf(id));
    if (section === undefined || !open) continue;
    const label = t("writing-comments:passages.section", { heading: sections[section]!.words });
    parts.push({ at: index + all.length, text: `<p>${way({ section }, label)}</p>` });
  }
  let [shown, from] = ["", 0];
  for (const { at, text } of parts.sort((a, b) => a.at - b.at)) {
    shown += html.slice(from, at) + text;
    from = at;
  }
  return `${sections[0]?.id === openingId ? `<p id="${openingId}"></p>` : ""}${shown}${html.slice(from)}`;
}
