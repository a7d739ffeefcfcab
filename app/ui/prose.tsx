import { htmlWrittenIn } from "~/locales/writing";

/** A long text: safe HTML made from Markdown when it was written, in its own language. */
export function Prose({ html, lang }: { html: string; lang: string }) {
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What somebody said: a comment, the remarks of a decision. Its letters tell the language. */
export function SaidText({ html }: { html: string }) {
  return <div className="prose prose-comment" lang={htmlWrittenIn(html)} dangerouslySetInnerHTML={{ __html: html }} />;
}
