/** The form of a comment's code; its letters are those of `newCode`. */
const code = "[a-km-z2-9]{16}";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Parts of safe HTML that are looked at as a whole: a link with its words, code, any other tag. */
const whole = /(<a [^>]*>.*?<\/a>|<pre[^>]*>.*?<\/pre>|<code>.*?<\/code>|<[^>]+>)/s;

/** Rewrites what names a comment: by its address, in a link or in plain words, and by its bare code. */
function rewrite(
  html: string,
  origin: string,
  put: (code: string, way: "address" | "code", words: string, whole: string) => string,
): string {
  const link = new RegExp(`^<a href="(?:${escaped(origin)})?/comments/(${code})(?:[?#][^"]*)?"[^>]*>(.*?)</a>$`, "s");
  const plain = new RegExp(
    `(?:${escaped(origin)})?/comments/(${code})(?![\\w-])|(?<![\\w/.#-])(${code})(?![\\w-])`,
    "g",
  );
  return html
    .split(whole)
    .map((part) => {
      if (!part.startsWith("<")) {
        return part.replace(plain, (all, addressed?: string, bare?: string) =>
          addressed ? put(addressed, "address", "", all) : put(bare ?? "", "code", "", all),
        );
      }
      const [, linked, words = ""] = link.exec(part) ?? [];
      if (!linked) return part;
      return put(linked, "address", new RegExp(`^\\S*${linked}\\S*$`).test(words) ? "" : words, part);
    })
    .join("");
}

/** A comment that a text may name: by its address it does, by a bare code only where there is such a comment. */
export interface Named {
  code: string;
  way: "address" | "code";
}

/** The comments that a rendered text names, each once, in their order. */
export function namedIn(html: string, origin: string): Named[] {
  const named = new Map<string, Named>();
  rewrite(html, origin, (found, way, _words, all) => {
    if (named.get(found)?.way !== "address") named.set(found, { code: found, way });
    return all;
  });
  return [...named.values()];
}

/** A rendered text with the numbers of its sources, `[1]`, in the place of what names them; the words of links stay. */
export function withNumbers(html: string, origin: string, numbers: ReadonlyMap<string, number>): string {
  return rewrite(html, origin, (found, _way, words, all) => {
    const number = numbers.get(found);
    if (number === undefined) return all;
    return `${words && `${words} `}<a href="#source-${number}">[${number}]</a>`;
  });
}
