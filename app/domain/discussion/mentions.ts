/** How many mentions a comment may have. */
export const mostMentions = 10;

/** The longest pseudonym. */
const longest = 30;

/** An @ that begins a mention: no part of an address or of a word. */
const sign = /(?<![\p{L}\p{N}_.@/-])@(?=[\p{Script=Latin}\p{Script=Cyrillic}0-9])/gu;

/** What is quoted or stands as code mentions nobody. */
function own(source: string): string {
  return source
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))/gmsu, "\n")
    .replace(/`[^`\n]*`/gu, " ")
    .replace(/^ {0,3}>.*$/gmu, "");
}

/**
 * What a Markdown text says after each @, as pseudonyms it may mean, the longest first: "@Calm Lake said" may mean
 * "Calm Lake said", "Calm Lake" or "Calm". Whether there is somebody of that name is not known here.
 */
export function mentionsIn(source: string): string[][] {
  const text = own(source).normalize("NFC");
  return [...text.matchAll(sign)].map(({ index }) => {
    const [after = ""] = /^[\p{Script=Latin}\p{Script=Cyrillic}0-9'’ʼ -]*/u.exec(
      text.slice(index + 1, index + 2 + longest),
    )!;
    const ends = [...after.matchAll(/[\p{L}0-9](?![\p{L}0-9])/gu)].map((end) => end.index + end[0].length);
    return ends.reverse().map((end) => after.slice(0, end));
  });
}
