import { votes } from "~/domain/discussion/opinions";
import { opinionsPath } from "~/domain/discussion/places";
import type { Language } from "~/locales/t";
import { useT } from "~/ui/language";
import { ErrorSummary } from "./form";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** One statement with a button for each answer, and the way on without one. */
export function VoteForm(props: {
  slug: string;
  language: Language;
  statement: { code: string; words: string; comment: string | null };
  /** Whether there is another to go on to. */
  more: boolean;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { slug, language, statement, more, refused } = props;
  return (
    <form method="post" action={opinionsPath(slug)}>
      <ErrorSummary form={plainForm({ refused })} />
      <input type="hidden" name="statement" value={statement.code} />
      <p className="mt-4 max-w-[66ch] font-serif text-h3" lang={language}>
        {statement.words}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-4">
        {votes.map((vote) => (
          <button key={vote} name="vote" value={vote} className="button button-second">
            {t(`opinions:vote.${vote}`)}
          </button>
        ))}
      </div>
      <p className="mt-3 flex flex-wrap gap-x-6 text-small">
        {more ? (
          <a href={`${opinionsPath(slug)}?after=${statement.code}`} className="inline-block py-2">
            {t("opinions:ask.skip")}
          </a>
        ) : null}
        {statement.comment ? (
          <a href={`/comments/${statement.comment}`} className="inline-block py-2">
            {t("opinions:ask.comment")}
          </a>
        ) : null}
      </p>
    </form>
  );
}
