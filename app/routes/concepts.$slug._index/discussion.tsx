import type { DiscussionPage, ThreadPage } from "~/domain/discussion/listing.server";
import { proposalsPath } from "~/domain/concepts/proposals";
import { discussionPath, orders } from "~/domain/discussion/places";
import { CommentForm } from "~/forms/comment-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { PageNumbers } from "~/ui/lists";
import { Empty } from "~/ui/parts";
import { Threads } from "~/ui/threads";

interface Discussed {
  slug: string;
  open: boolean;
  commentCount: number;
  rootCount: number;
}

/** The discussion below a concept: a page of it, or one thread, and the form for a comment. */
export function Discussion(props: {
  concept: Discussed;
  shown: DiscussionPage | ThreadPage;
  formToken: string;
  /** Day of the last comment. */
  discussedOn: string | null;
}) {
  const t = useT();
  const language = useLanguage();
  const { concept, shown } = props;
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="discussion">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="discussion-title">{t("discussion:title")}</h2>
        {concept.commentCount > 0 && (
          <p className="text-small text-muted">
            {t("discussion:count", { count: concept.commentCount })}
            {props.discussedOn &&
              ` · ${t("publication:stands.lastComment", { day: formatDay(language, props.discussedOn) })}`}
            {` · ${t(concept.open ? "publication:stands.open" : "publication:stands.closed")}`}
          </p>
        )}
      </header>
      {"root" in shown ? <OneThread concept={concept} shown={shown} /> : <Everything concept={concept} shown={shown} />}
      {concept.open && (
        <div className="mt-12 border-t border-line pt-8 no-print">
          <h2 className="text-h3">{t("discussion:form.title")}</h2>
          <CommentForm action={`/concepts/${concept.slug}/comments`} kind="comment" formToken={props.formToken} />
        </div>
      )}
    </section>
  );
}

function Everything({ concept, shown }: { concept: Discussed; shown: DiscussionPage }) {
  const t = useT();
  const { order, page, pages } = shown;
  if (concept.rootCount === 0) {
    return <Empty>{t(concept.open ? "discussion:empty" : "discussion:emptyClosed")}</Empty>;
  }
  return (
    <>
      <nav aria-label={t("discussion:order.label")} className="mt-2 flex flex-wrap gap-x-5 text-small">
        {orders.map((one) =>
          one === order ? (
            <span key={one} aria-current="true" className="py-2 font-semibold">
              {t(`discussion:order.${one}`)}
            </span>
          ) : (
            <a key={one} className="py-2" href={discussionPath(concept.slug, { order: one })}>
              {t(`discussion:order.${one}`)}
            </a>
          ),
        )}
      </nav>
      <Threads
        threads={shown.threads}
        open={concept.open}
        threadPath={threadPath(concept.slug)}
        proposalPath={proposalPath(concept.slug)}
      />
      <PageNumbers page={page} pages={pages} link={(to) => discussionPath(concept.slug, { order, page: to })} />
    </>
  );
}

function OneThread({ concept, shown }: { concept: Discussed; shown: ThreadPage }) {
  const t = useT();
  const { root, earlier, later } = shown;
  return (
    <>
      <p className="mt-2 flex flex-wrap gap-x-5 text-small">
        <span className="py-2 font-semibold">{t("discussion:thread.one")}</span>
        <a className="py-2" href={`/comments/${root}`}>
          {t("discussion:thread.back")}
        </a>
        {earlier && (
          <a className="py-2" href={discussionPath(concept.slug, { thread: root })}>
            {t("discussion:thread.earlier")}
          </a>
        )}
      </p>
      <Threads
        threads={shown.threads}
        open={concept.open}
        threadPath={threadPath(concept.slug)}
        proposalPath={proposalPath(concept.slug)}
      />
      {later && (
        <p className="my-6">
          <a href={discussionPath(concept.slug, { thread: root, from: later })}>{t("discussion:thread.later")}</a>
        </p>
      )}
    </>
  );
}

/** Address of one whole thread of this discussion. */
const threadPath = (slug: string) => (thread: string) => discussionPath(slug, { thread });

/** Address of a proposal to change this concept. */
const proposalPath = (slug: string) => (code: string) => proposalsPath(slug, code);
