import { formatDay } from "~/locales/format";
import { type Language, type T, translator } from "~/locales/t";
import { nameAuthors, type ShownAuthor } from "./authors";

interface Cited {
  slug: string;
  version: number;
  publishedOn: string;
  language: Language;
  authors: ShownAuthor[];
}

/** The permanent address of a version: what stands there never changes. */
export function versionAddress(origin: string, { slug, version }: Pick<Cited, "slug" | "version">): string {
  return `${origin}/concepts/${encodeURIComponent(slug)}/versions/${version}`;
}

/** How a version of a concept is cited: in a sentence, and as an entry of BibTeX. In the language of the concept. */
export function citationsOf(origin: string, title: string, concept: Cited): { sentence: string; bibtex: string } {
  const t: T = translator(concept.language);
  const [authors, address] = [nameAuthors(t, concept.authors), versionAddress(origin, concept)];
  const [community, version] = [t("common:name"), t("reading:version", { number: concept.version })];
  const day = formatDay(concept.language, concept.publishedOn);
  return {
    sentence: [authors, title, version, community, day, address]
      .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
      .join(" ")
      .replace(/\.$/, ""),
    bibtex: [
      `@misc{${concept.slug}-${concept.version},`,
      `  author = {${concept.authors.map((one) => `{${braced(nameAuthors(t, [one]))}}`).join(" and ")}},`,
      `  title = {${braced(title)}},`,
      `  edition = {${braced(version)}},`,
      `  publisher = {${braced(community)}},`,
      `  year = {${concept.publishedOn.slice(0, 4)}},`,
      `  url = {${address}},`,
      `  language = {${concept.language}}`,
      "}",
    ].join("\n"),
  };
}

/** Words between braces of BibTeX: braces and backslashes would end or change the field. */
function braced(words: string): string {
  return words.replace(/[{}\\]/g, "").replace(/[%$&#_]/g, "\\$&");
}
