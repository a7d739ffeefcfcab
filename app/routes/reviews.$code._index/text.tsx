import type { Heading } from "~/domain/concepts/contents";
import { useT } from "~/ui/language";
import { Prose } from "~/ui/prose";

/** A text to be judged, with its contents at hand and nothing of who wrote it. `children` follow below the text. */
export function TextToJudge(props: {
  head: React.ReactNode;
  language: string;
  text: { summary: string; bodyHtml: string; contents: Heading[] };
  children: React.ReactNode;
}) {
  const t = useT();
  const { head, language, text } = props;
  return (
    <div className="reading">
      <div className="reading-head">
        {head}
        {text.summary ? (
          <p className="mt-6 max-w-[60ch] font-serif text-read text-muted" lang={language}>
            <span className="sr-only">{t("reviews:one.summary")}: </span>
            {text.summary}
          </p>
        ) : null}
      </div>
      {text.contents.length > 1 ? (
        <>
          <details className="my-6 border-y border-line lg:hidden no-print">
            <summary className="py-3 font-semibold">{t("reviews:one.contents")}</summary>
            <Contents contents={text.contents} language={language} />
          </details>
          <nav className="reading-margin no-print" aria-label={t("reviews:one.contents")}>
            <p className="text-small font-semibold text-muted">{t("reviews:one.contents")}</p>
            <Contents contents={text.contents} language={language} />
          </nav>
        </>
      ) : null}
      <div className="reading-body">
        <Prose html={text.bodyHtml} lang={language} />
        {props.children}
      </div>
    </div>
  );
}

function Contents({ contents, language }: { contents: Heading[]; language: string }) {
  return (
    <ol className="reading-contents" lang={language}>
      {contents.map(({ id, level, words }) => (
        <li key={id} className={level === 3 ? "pl-4" : undefined}>
          <a href={`#${id}`}>{words}</a>
        </li>
      ))}
    </ol>
  );
}
