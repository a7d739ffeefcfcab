import type { ReactNode } from "react";
import { commentPlace, editPlace, replyPlace } from "~/domain/kept-places";
import type { DiscussionState } from "~/domain/discussion/judged";
import { WritingStands } from "~/ui/discussion-state";
import { mistake, useT } from "~/ui/language";
import { Notice, PageHead } from "~/ui/parts";
import { Quoted } from "~/ui/quoted";
import { type SentWords, WritingForm } from "./writing-form";

type Kept = { savedOn: string } | null;

/** The page on which a comment on a text, or on a place of it, is written. */
export function CommentPage(props: {
  slug: string;
  open: boolean;
  discussion: DiscussionState;
  language: string;
  title: string;
  passage: { section: boolean; words: string } | null;
  start: { stance: string; body: string; about: string };
  kept: Kept;
  formToken: string;
  sent: SentWords;
  preview?: ReactNode;
}) {
  const t = useT();
  const { slug, open, discussion, language, title, passage, start, kept, formToken, sent, preview } = props;
  const action = `/concepts/${slug}/comments`;
  return (
    <>
      <PageHead
        title={t("discussion:form.title")}
        lead={title ? <span lang={language}>{title}</span> : t("reading:gone.title")}
      >
        {open && !passage ? (
          <a href={`/concepts/${slug}/passages`} className="py-1 text-small">
            {t("writing-comments:place.choose")}
          </a>
        ) : null}
      </PageHead>
      {open || !sent ? <WritingStands open={open} state={discussion} /> : null}
      {passage ? (
        <figure className="border-l-2 border-line pl-4">
          <figcaption className="text-small text-muted">
            {t(passage.section ? "writing-comments:place.onSection" : "writing-comments:place.onPassage")}
          </figcaption>
          <blockquote className="font-serif" lang={passage.words ? language : undefined}>
            {passage.words || t("writing-comments:place.opening")}
          </blockquote>
          <p className="text-small">
            <a href={`${action}?about=`}>{t("writing-comments:place.whole")}</a>
          </p>
        </figure>
      ) : null}
      {open || sent ? (
        <WritingForm
          kind="comment"
          {...{ action, start, kept, sent, preview, place: commentPlace(slug) }}
          query={start.about ? `?about=${start.about}` : ""}
          fixed={{ formToken, about: start.about }}
        />
      ) : null}
      <p className="mt-8">
        <a href={`/concepts/${slug}#discussion`}>{t("discussion:form.back")}</a>
      </p>
    </>
  );
}

/** The page on which a comment is answered. */
export function ReplyPage(props: {
  code: string;
  open: boolean;
  discussion: DiscussionState;
  language: string;
  title: string;
  parent: { bodyHtml: string; pseudonym: string | null } | null;
  start: { body: string };
  kept: Kept;
  formToken: string;
  sent: SentWords;
  preview?: ReactNode;
}) {
  const t = useT();
  const { code, open, discussion, language, title, parent, start, kept, formToken, sent, preview } = props;
  return (
    <>
      <PageHead
        title={t("discussion:reply.title")}
        lead={title ? <span lang={language}>{title}</span> : t("reading:gone.title")}
      />
      {(open || !sent) && <WritingStands open={open} state={discussion} />}
      {parent && (
        <Quoted {...parent}>
          {open && (
            <p className="mt-1 text-small">
              <a href={`/comments/${code}/reply?quote=yes`} className="inline-block py-1">
                {t("writing-comments:form.quote")}
              </a>
            </p>
          )}
        </Quoted>
      )}
      {open && !parent && !sent && <Notice>{t("discussion:reply.gone")}</Notice>}
      {((open && parent) || sent) && (
        <WritingForm
          kind="reply"
          {...{ action: `/comments/${code}/reply`, start, kept, sent, preview, place: replyPlace(code) }}
          fixed={{ formToken }}
        />
      )}
      <p className="mt-8">
        <a href={`/comments/${code}`}>{t("discussion:reply.back")}</a>
      </p>
    </>
  );
}

/** The page on which somebody changes the words of their own comment. */
export function EditPage(props: {
  code: string;
  concept: { title: string; language: string };
  closed: string | null;
  saved: { body: string; seen: string };
  start: { body: string; seen: string };
  kept: Kept;
  sent: SentWords;
  preview?: ReactNode;
}) {
  const t = useT();
  const { code, concept, closed, saved, start, kept, sent, preview } = props;
  const changed = sent?.errors.form === "mistakes:commentChanged";
  return (
    <>
      <PageHead
        title={t("writing-comments:edit.title")}
        lead={t("writing-comments:edit.lead")}
        back={<a href={`/comments/${code}`}>{t("discussion:reply.back")}</a>}
      >
        {concept.title ? <span lang={concept.language}>{concept.title}</span> : null}
      </PageHead>
      {changed ? (
        <section aria-labelledby="saved" className="mt-6 border-l-4 border-warn pl-4">
          <h2 id="saved" className="font-sans text-base font-semibold">
            {t("writing-comments:edit.saved")}
          </h2>
          <p className="mt-2 font-serif whitespace-pre-wrap [overflow-wrap:anywhere]">{saved.body}</p>
        </section>
      ) : null}
      {closed && !sent ? <Notice>{mistake(t, closed)}</Notice> : null}
      {closed && !sent ? null : (
        <WritingForm
          kind="edit"
          {...{ action: `/comments/${code}/edit`, start, kept, sent, preview, place: editPlace(code) }}
          fixed={changed ? { seen: saved.seen } : {}}
        />
      )}
    </>
  );
}
