/** Text as Markdown that shows it letter for letter, wherever its lines begin. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]~|&]/g, "\\$&")
    .replaceAll("<", "&lt;")
    .replace(/^([ \t]*)([#>+=-])/gm, "$1\\$2")
    .replace(/^([ \t]*\d+)([.)])/gm, "$1\\$2");
}

/**
 * Markdown of an author made fit for a file with others, to be opened in any program: HTML and pictures, which the
 * platform leaves out, stand there as text and load nothing; links lead to the web only; notes keep apart by `number`.
 */
export function markdownApart(body: string, number: number): string {
  return (
    body
      // The concept's own pictures are not in the file: what is read out in their place stands there.
      .replace(/!\[((?:\\.|[^\]\\])*)\]\(\s*<?picture:[^)\n]*\)/g, "\\[$1\\]")
      .replace(/<(https?:\/\/[^\s<>]+)>/gi, "$1")
      .replaceAll("<", "&lt;")
      .replace(/!(?=\[)/g, "!\\")
      // A bracket before a destination that is not of the web makes no link, inline or defined elsewhere.
      .replace(/\](?=\(\s*(?!\s|https?:\/\/|#))/gi, "]\\")
      .replace(/\[\^([^\]\s]{1,200})\]/g, `[^${number}-$1]`)
      .replace(/(^[ \t>]*\[\^[^\]\s]*)?\]:(?=\s*(?!\s|https?:\/\/|#))/gim, (all, note?: string) =>
        note ? all : "]\\:",
      )
  );
}

const pictureMark = /^<img src="\/concepts\/pictures\/([a-z2-9]{16})" alt="([^"]*)"/;

/**
 * Safe HTML of a concept with the addresses of its places kept apart from those of others by `number`. Of its pictures
 * those of `addresses` are shown, by their codes; in the place of others stands, in brackets, what is read out.
 */
export function htmlApart(html: string, number: number, addresses: ReadonlyMap<string, string> = new Map()): string {
  return html.replace(/<[^>]*>/g, (mark) => {
    const [, code, alternative = ""] = pictureMark.exec(mark) ?? [];
    if (code === undefined)
      return mark.replace(/ id="/g, ` id="c${number}-`).replace(/ href="#/g, ` href="#c${number}-`);
    const address = addresses.get(code);
    return address ? mark.replace(`/concepts/pictures/${code}`, address) : `[${alternative}]`;
  });
}
