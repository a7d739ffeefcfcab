import { proposalsPath } from "~/domain/concepts/proposals";
import { openingId, type SectionName } from "~/domain/concepts/contents";
import type { DiscussionPage, Pin, ThreadPage } from "~/domain/discussion/pages";
import { discussionPath, orders, picks, stancesToPick, type Filter, type View } from "~/domain/discussion/places";
import type { SummaryLine } from "~/domain/discussion/summary";
import type { ShownComment } from "~/domain/discussion/threads";
import { formatDay } from "~/locales/format";
import type { T } from "~/locales/t";
import { useLanguage, useT } from "./language";
import { PageNumbers, Ways } from "./lists";
import { Empty } from "./parts";
import { Threads } from "./threads";

/** What the parts of a discussion need to know of its concept. */
export interface Discussed {
  slug: string;
  /** Whether it takes comments. */
  open: boolean;
  commentCount: number;
  rootCount: number;
  /** Day of the last comment. */
  discussedOn: string | null;
}

/** How many comments there are, when the last one was written, and whether more are taken. */
export function DiscussionFacts({ concept }: { concept: Discussed }) {
  const t = useT();
  const language = useLanguage();
  if (concept.commentCount === 0) return null;
  return (
    <p className="text-small text-muted">
      {t("discussion:count", { count: concept.commentCount })}
      {concept.discussedOn &&
        ` · ${t("publication:stands.lastComment", { day: formatDay(language, concept.discussedOn) })}`}
      {` · ${t(concept.open ? "publication:stands.open" : "publication:stands.closed")}`}
    </p>
  );
}

/** Threads of a discussion, with the ways that lead from them. */
function ThreadsOf(props: { concept: Discussed; threads: ShownComment[]; arranges: boolean }) {
  const { concept, threads, arranges } = props;
  const { slug, open } = concept;
  return (
    <Threads
      threads={threads}
      open={open}
      arranges={arranges}
      threadPath={(thread, reply) => discussionPath(slug, { thread }, `comment-${reply}`)}
      textPath={`/concepts/${slug}`}
      proposalPath={(code) => proposalsPath(slug, code)}
    />
  );
}

/** The contents of a discussion: lines that lead to comments; nothing where there are none. */
export function PinnedContents({ slug, pins, arranges }: { slug: string; pins: Pin[]; arranges: boolean }) {
  const t = useT();
  if (pins.length === 0 && !arranges) return null;
  return (
    <nav aria-labelledby="pinned" className="mt-6 max-w-[66ch] text-small no-print">
      <h2 id="pinned" className="text-base">
        {t("discussion:pins.title")}
      </h2>
      <ol className="mt-1 list-decimal pl-6">
        {pins.map(({ code, label }) => (
          <li key={code}>
            <a href={`/comments/${code}`} className="inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ol>
      {arranges && (
        <a href={`/concepts/${slug}/discussion/contents`} className="inline-block py-1">
          {t("discussion:pins.arrange")}
        </a>
      )}
    </nav>
  );
}

/** The ways beside a discussion: to a page of its own, to its summary, its open questions and, for organizers, to a file of it. */
export function AroundDiscussion({ slug, line, here }: { slug: string; line: SummaryLine; here?: boolean }) {
  const t = useT();
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 text-small no-print">
      {!here && (
        <a className="py-2" href={discussionPath(slug)}>
          {t("discussion:alone")}
        </a>
      )}
      <a className="py-2" href={`/concepts/${slug}/summary`}>
        {t("summary:title")}
      </a>
      {line.asks && (
        <a className="py-2" href={`/concepts/${slug}/questions`}>
          {t("answering:open.title")}
        </a>
      )}
      {line.mayExport && (
        <a className="py-2" href={`/organize/exports/discussion?concept=${slug}`}>
          {t("discussion-export:title")}
        </a>
      )}
    </p>
  );
}

/** A choice among links: the one that is made is no link. */
function Choice({ made, href, children }: { made: boolean; href: string; children: React.ReactNode }) {
  return made ? (
    <span aria-current="true" className="py-2 font-semibold">
      {children}
    </span>
  ) : (
    <a className="py-2" href={href}>
      {children}
    </a>
  );
}

/** The orders in which the threads can stand; what is new has its own. */
export function OrderLinks({ slug, view }: { slug: string; view: View }) {
  const t = useT();
  const { order = "oldest", filter = {} } = view;
  if ("show" in filter && filter.show === "new") return null;
  return (
    <nav aria-label={t("discussion:order.label")} className="flex flex-wrap gap-x-5 text-small">
      {orders.map((one) => (
        <Choice key={one} made={one === order} href={discussionPath(slug, { order: one, filter })}>
          {t(`discussion:order.${one}`)}
        </Choice>
      ))}
    </nav>
  );
}

/** A choice of threads in words. */
export function filterWords(t: T, filter: Filter, sections: readonly SectionName[]): string {
  if ("stance" in filter) return t(`discussion:stance.${filter.stance}`);
  if ("show" in filter) return t(`discussion:filter.${filter.show}`);
  if (!("section" in filter)) return t("discussion:filter.all");
  const words = sections.find(({ id }) => id === filter.section)?.words;
  return words || (filter.section === openingId ? t("discussion:filter.opening") : t("discussion:filter.sections"));
}

/** Which threads are shown: folded away while all of them are. */
export function FilterLinks(props: {
  slug: string;
  view: View;
  sections: readonly SectionName[];
  /** The language of the headings. */
  lang: string;
  /** Whether authors are named whose answers can be looked for, and whether the reader notes what they have read. */
  can: Record<(typeof picks)[number], boolean>;
}) {
  const t = useT();
  const { slug, view, sections, lang, can } = props;
  const { order, filter: chosen = {} } = view;
  const link = (filter: Filter, key: string, inTheirs = false) => (
    <li key={key} className="flex" lang={inTheirs ? lang : undefined}>
      <Choice
        made={JSON.stringify(filter) === JSON.stringify(chosen)}
        href={discussionPath(slug, { order: "show" in filter && filter.show === "new" ? undefined : order, filter })}
      >
        {filterWords(t, filter, sections)}
      </Choice>
    </li>
  );
  const list = "mt-1 flex flex-wrap gap-x-5";
  return (
    <details className="text-small no-print" open={Object.keys(chosen).length > 0}>
      <summary className="linklike inline-block py-2">{t("discussion:filter.label")}</summary>
      <ul className={list}>
        {link({}, "all")}
        {picks.filter((show) => can[show]).map((show) => link({ show }, show))}
      </ul>
      <h3 className="mt-2 font-sans text-small">{t("discussion:filter.stances")}</h3>
      <ul className={list}>{stancesToPick.map((stance) => link({ stance }, stance))}</ul>
      {sections.length > 1 && (
        <>
          <h3 className="mt-2 font-sans text-small">{t("discussion:filter.sections")}</h3>
          <ul className="mt-1">{sections.map(({ id, words }) => link({ section: id }, id, words !== ""))}</ul>
        </>
      )}
    </details>
  );
}

/** What stands where a page has no threads. */
function nothingHere(t: T, concept: Discussed, { filter = {} }: View): string {
  const [kind] = Object.keys(filter);
  if (kind && concept.rootCount > 0) return t(`discussion:none.${"show" in filter ? filter.show : kind}`);
  return t(concept.open ? "discussion:empty" : "discussion:emptyClosed");
}

/** A page of threads, and the ways to the pages beside it. */
export function PageOfThreads(props: { concept: Discussed; shown: DiscussionPage; arranges: boolean }) {
  const t = useT();
  const { concept, shown, arranges } = props;
  const { threads, view, page, pages, previous, next } = shown;
  const path = (to: View | null) => to && discussionPath(concept.slug, to);
  return (
    <>
      {threads.length > 0 ? (
        <ThreadsOf concept={concept} threads={threads} arranges={arranges} />
      ) : (
        <Empty>{nothingHere(t, concept, view)}</Empty>
      )}
      {page === null ? (
        <Ways previous={path(previous)} next={path(next)} />
      ) : (
        <PageNumbers page={page} pages={pages} link={(to) => discussionPath(concept.slug, { ...view, page: to })} />
      )}
    </>
  );
}

/** One thread, or a stretch of it, with the ways along it. */
export function OneThread(props: { concept: Discussed; shown: ThreadPage; arranges: boolean }) {
  const t = useT();
  const { concept, shown, arranges } = props;
  const { root, earlier, later, threads } = shown;
  const way = (view: View | null, words: string) =>
    view && (
      <a className="py-2" href={discussionPath(concept.slug, view)}>
        {words}
      </a>
    );
  return (
    <>
      <p className="flex flex-wrap gap-x-5 text-small">
        <a className="py-2" href={`/comments/${root}`}>
          {t("discussion:thread.back")}
        </a>
        {way(earlier && { thread: root }, t("discussion:thread.whole"))}
        {way(earlier, t("discussion:thread.earlier"))}
      </p>
      <ThreadsOf concept={concept} threads={threads} arranges={arranges} />
      {later && <p className="my-6 flex">{way(later, t("discussion:thread.later"))}</p>}
    </>
  );
}
