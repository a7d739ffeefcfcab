import { wordsOf } from "~/platform/html";

/** Letters of a comment that a reply quotes. */
const mostQuoted = 500;

/** Signs that Markdown reads, as they stand. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s)/,
      (_all, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** The beginning of a text, up to a word; with an ellipsis where it goes on. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join("");
  return `${cut.replace(/\s\S{0,40}$/u, "")}…`;
}

/** The words of a comment as a quotation in Markdown, shortened; what it quotes itself is left out. */
export function quotationOf(bodyHtml: string): string {
  const own = bodyHtml.replace(/<blockquote>[^]*<\/blockquote>/g, "\n");
  const paragraphs = own
    .split(/<\/?(?:p|li|pre|ul|ol)\b[^>]*>/)
    .map((html) => wordsOf(html.replace(/<\/?(?:strong|em|del|code|a)\b[^>]*>/g, "")))
    .filter(Boolean);
  let left = mostQuoted;
  const lines: string[] = [];
  for (const words of paragraphs) {
    if (left < 20) break;
    const quoted = shortened(words, left);
    lines.push(`> ${literal(quoted)}`);
    left -= [...quoted].length;
    if (quoted !== words) break;
  }
  return lines.length > 0 ? `${lines.join("\n>\n")}\n\n` : "";
}
