import { renderComment, renderConcept } from "../../app/platform/markdown.server";

/** Safe HTML of a text of the stock; a text that cannot be shown is a mistake in the stock. */
function shown(html: string | null): string {
  if (html === null) throw new Error("A text of the stock cannot be rendered.");
  return html;
}

export function conceptHtml(markdown: string): string {
  return shown(renderConcept(markdown));
}

export function commentHtml(markdown: string): string {
  return shown(renderComment(markdown));
}
