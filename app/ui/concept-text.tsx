import { type AuthorsWords, nameAuthorsFirst, type ShownAuthor } from "~/domain/concepts/authors";
import type { Heading, SectionName } from "~/domain/concepts/contents";
import type { Sphere } from "~/domain/spheres";
import { formatDay } from "~/locales/format";
import type { Language } from "~/locales/t";
import { AboutAuthors } from "./about-authors";
import { useLanguage, useT } from "./language";
import { Prose } from "./prose";
import { withSectionWays } from "./section-ways";

/** What stands around the text of a concept. */
export interface ConceptHead {
  slug: string;
  authors: ShownAuthor[];
  /** What authors say of themselves who are shown by a public name. */
  aboutAuthors?: AuthorsWords[];
  authorKind: "expert" | "participant";
  /** Empty where it is not chosen yet. */
  sphere: Sphere | "";
  language: Language;
  version: number;
  publishedOn: string;
  /** Day of the first version, where another one is read. */
  firstOn?: string;
}

export interface ConceptWords {
  title: string;
  summary: string;
  bodyHtml: string;
  contents: Heading[];
  minutes: number;
}

/** A concept to be read: its head in one quiet line, contents at hand, the text. `children` follow below the text. */
export function ConceptText(props: {
  head: ConceptHead;
  text: ConceptWords;
  notice?: React.ReactNode;
  /** For who may propose other words: the sections of the text, each of which leads to the form. */
  changeable?: readonly SectionName[] | null;
  /** For who may comment: the same sections, each of which leads to its passages. */
  commentable?: readonly SectionName[] | null;
  /** Where a discussion stands below the text: how many comments it has. */
  comments?: number;
  children?: React.ReactNode;
}) {
  const t = useT();
  const { head, text, changeable, commentable } = props;
  const sections = changeable ?? commentable;
  const ways = sections && {
    ...{ slug: head.slug, sections },
    propose: changeable ? t("proposals:read.proposeHere") : null,
    comment: commentable ? t("writing-comments:passages.way") : null,
  };
  if (text.title === "") return <Gone>{props.children}</Gone>;
  return (
    <div className="reading">
      <header className="reading-head">
        <h1 lang={head.language}>{text.title}</h1>
        <HeadLine head={head} minutes={text.minutes} />
        {props.notice}
        {text.summary && (
          <p className="mt-6 max-w-[60ch] font-serif text-read text-muted" lang={head.language}>
            <span className="sr-only">{t("reading:summary")}: </span>
            {text.summary}
          </p>
        )}
      </header>
      {text.contents.length > 1 && (
        <>
          <details className="my-6 border-y border-line lg:hidden no-print">
            <summary className="py-3 font-semibold">{t("reading:contents")}</summary>
            <Contents contents={text.contents} language={head.language} />
            <ToDiscussion comments={props.comments} />
          </details>
          <nav className="reading-margin no-print" aria-label={t("reading:contents")}>
            <p className="text-small font-semibold text-muted">{t("reading:contents")}</p>
            <Contents contents={text.contents} language={head.language} />
            <ToDiscussion comments={props.comments} />
          </nav>
        </>
      )}
      <div className="reading-body">
        <Prose html={ways ? withSectionWays(text.bodyHtml, ways) : text.bodyHtml} lang={head.language} />
        <AboutAuthors about={head.aboutAuthors ?? []} />
        {props.children}
      </div>
    </div>
  );
}

/** The place of a text that its author has deleted; the discussion of others stands below. */
function Gone({ children }: { children: React.ReactNode }) {
  const t = useT();
  return (
    <div className="reading">
      <header className="reading-head">
        <h1>{t("reading:gone.title")}</h1>
        <p className="mt-6 max-w-[60ch] text-muted">{t("reading:gone.text")}</p>
      </header>
      <div className="reading-body">{children}</div>
    </div>
  );
}

function HeadLine({ head, minutes }: { head: ConceptHead; minutes: number }) {
  const t = useT();
  const language = useLanguage();
  const again = head.firstOn && head.firstOn !== head.publishedOn;
  const facts = [
    t(`reading:kind.${head.authorKind}`),
    ...(head.sphere ? [t(`common:sphere.${head.sphere}`)] : []),
    formatDay(language, head.publishedOn),
    t("reading:version", { number: head.version }),
    t("reading:minutes", { count: minutes }),
    ...(again ? [t("publication:version.firstOn", { day: formatDay(language, head.firstOn!) })] : []),
  ];
  return (
    <p className="mt-4 text-small text-muted">
      <span className="font-semibold text-ink">{nameAuthorsFirst(t, head.authors)}</span>
      {`, ${facts.join("\u00A0· ")}`}
    </p>
  );
}

function Contents({ contents, language }: { contents: Heading[]; language: Language }) {
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

function ToDiscussion({ comments }: { comments: number | undefined }) {
  const t = useT();
  if (comments === undefined) return null;
  return (
    <p className="reading-contents border-t border-line pt-2">
      <a href="#discussion">
        {t("discussion:title")}
        {comments > 0 && ` · ${t("discussion:count", { count: comments })}`}
      </a>
    </p>
  );
}
