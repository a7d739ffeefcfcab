import type { DiscussionState } from "~/domain/discussion/judged";
import type { DiscussionPage, Pin } from "~/domain/discussion/pages";
import type { SummaryLine } from "~/domain/discussion/summary";
import { AroundDiscussion, type Discussed, DiscussionFacts, PageOfThreads, PinnedContents } from "~/ui/discussion";
import { DiscussionStands } from "~/ui/discussion-state";
import { useT } from "~/ui/language";

/** The discussion below a concept: its contents, its first page, and the form for a comment. */
export function Discussion(props: {
  concept: Discussed;
  shown: DiscussionPage;
  contents: { pins: Pin[]; arranges: boolean };
  summary: SummaryLine;
  state: DiscussionState;
}) {
  const t = useT();
  const { concept, shown, contents } = props;
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="discussion">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="discussion-title">{t("discussion:title")}</h2>
        <DiscussionFacts concept={concept} />
      </header>
      <DiscussionStands state={props.state} />
      {concept.rootCount > 0 && <AroundDiscussion slug={concept.slug} line={props.summary} />}
      <PinnedContents slug={concept.slug} {...contents} />
      <PageOfThreads concept={concept} shown={shown} arranges={contents.arranges} />
      {concept.open && (
        <p className="mt-12 border-t border-line pt-8 no-print">
          <a className="button button-first" href={`/concepts/${concept.slug}/comments`}>
            {t("discussion:form.title")}
          </a>
        </p>
      )}
    </section>
  );
}
