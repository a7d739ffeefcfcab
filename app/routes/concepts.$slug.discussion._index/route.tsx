import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { findDiscussionState } from "~/domain/discussion/closing.server";
import { listThread } from "~/domain/discussion/listing-thread.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { listPins } from "~/domain/discussion/pinning.server";
import { viewOf } from "~/domain/discussion/places.schema";
import { findSummaryLine } from "~/domain/discussion/summaries.server";
import { findMarks } from "~/domain/discussion/reading-marks.server";
import { findLastDay } from "~/domain/discussion/finding.server";
import { ReadingMarks } from "~/forms/reading-marks";
import { unsent } from "~/platform/unsent";
import {
  AroundDiscussion,
  type Discussed,
  DiscussionFacts,
  FilterLinks,
  filterWords,
  OneThread,
  OrderLinks,
  PageOfThreads,
  PinnedContents,
} from "~/ui/discussion";
import { DiscussionStands } from "~/ui/discussion-state";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion:pageTitle", width: "reading" });

/** The discussion of a concept without its text: any page, order and choice of threads, or one thread. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, marked, text, ...concept } = await findPublishedConcept(actor, params.slug ?? "");
  const { slug, language, takesComments, commentCount, rootCount } = concept;
  const view = viewOf(new URL(request.url).searchParams);
  const { read, ...marks } = await findMarks(actor, id);
  const discussed = { id, marked, rootCount, takesComments, read };
  const [shown, contents, summary, state, discussedOn] = await Promise.all([
    view.thread ? listThread(actor, discussed, view) : listDiscussion(actor, discussed, view),
    listPins(actor, id),
    findSummaryLine(actor, id),
    findDiscussionState(actor, slug),
    findLastDay(actor, id),
  ]);
  return {
    concept: { slug, open: takesComments, commentCount, rootCount, discussedOn } satisfies Discussed,
    summary,
    state,
    language,
    title: text.title,
    marks: { ...marks, noted: read !== null },
    answers: marked.length > 0,
    unsent: unsent({ shown, contents, sections: text.sections }),
  };
}

export default function DiscussionAlone() {
  const t = useT();
  const { concept, summary, state, language, title, marks, answers, unsent: inside } = useLoaderData<typeof loader>();
  const { shown, contents, sections } = inside.value;
  const { slug, open } = concept;
  const arranges = contents.arranges;
  return (
    <>
      <PageHead
        title={t("discussion:title")}
        lead={title ? <span lang={language}>{title}</span> : t("reading:gone.title")}
        back={<a href={`/concepts/${slug}`}>{t("discussion:toText")}</a>}
      />
      <DiscussionFacts concept={concept} />
      <DiscussionStands state={state} />
      {concept.rootCount > 0 && <AroundDiscussion slug={slug} line={summary} here />}
      <ReadingMarks slug={slug} marks={marks} seqs={shown.seqs} />
      <PinnedContents slug={slug} {...contents} />
      <section id="discussion" aria-labelledby="shown" className="discussion mt-6">
        {"root" in shown ? (
          <>
            <h2 id="shown">{t("discussion:thread.one")}</h2>
            <OneThread concept={concept} shown={shown} arranges={arranges} />
          </>
        ) : (
          <>
            <h2 id="shown">{filterWords(t, shown.view.filter ?? {}, sections)}</h2>
            {concept.rootCount > 0 && (
              <>
                <OrderLinks slug={slug} view={shown.view} />
                <FilterLinks
                  slug={slug}
                  view={shown.view}
                  sections={sections}
                  lang={language}
                  can={{ answered: answers, new: marks.noted }}
                />
              </>
            )}
            <PageOfThreads concept={concept} shown={shown} arranges={arranges} />
          </>
        )}
      </section>
      {open && (
        <p className="mt-8 no-print">
          <a href={`/concepts/${slug}/comments`} className="button button-second">
            {t("discussion:form.title")}
          </a>
        </p>
      )}
    </>
  );
}
