import type { JudgedComment, Reports } from "~/domain/discussion/judged";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Paragraphs } from "./paragraphs";
import { SaidText } from "./prose";

/** A comment as moderators read it, with what it answers above it and the concept that it is about. */
export function Judged(props: {
  comment: JudgedComment;
  parent: JudgedComment | null;
  concept: { slug: string; title: string; language: string };
  /** Whether the comment stands in the discussion, so that it can be opened there. */
  stands?: boolean;
}) {
  const t = useT();
  const { comment, parent, concept, stands = true } = props;
  return (
    <div className="my-6">
      <p className="text-small">
        <a href={stands ? `/comments/${comment.code}` : `/concepts/${concept.slug}`} className="inline-block py-1">
          <span lang={concept.title ? concept.language : undefined}>{concept.title || t("reading:gone.title")}</span>
        </a>
      </p>
      {parent && (
        <details className="mt-2 mb-4">
          <summary className="linklike inline-block py-1 text-small">
            {t("moderation:one.parent", { pseudonym: parent.pseudonym ?? t("common:formerParticipant") })}
          </summary>
          <Said comment={parent} />
        </details>
      )}
      <Said comment={comment} />
    </div>
  );
}

function Said({ comment }: { comment: JudgedComment }) {
  const t = useT();
  const language = useLanguage();
  return (
    <figure className="border-l-2 border-line pl-4">
      <figcaption className="text-small text-muted">
        <Facts>
          {comment.pseudonym ?? t("common:formerParticipant")}
          {formatDay(language, comment.writtenOn)}
          {comment.state === "hidden" && <strong>{t("moderation:one.hidden")}</strong>}
        </Facts>
      </figcaption>
      <blockquote>
        <SaidText html={comment.bodyHtml} />
      </blockquote>
    </figure>
  );
}

/** What a comment was reported for: how many for each reason, and in which words; never by whom. */
export function ReportedFor({ reports }: { reports: Reports[] }) {
  const t = useT();
  return (
    <ul className="my-3">
      {reports.map(({ reason, count, words }) => (
        <li key={reason} className="py-1">
          <strong>{t(`moderation:reason.${reason}.label`)}</strong> · {t("moderation:one.members", { count })}
          {words.map((one, at) => (
            <div key={at} className="mt-2 border-l-2 border-line pl-3">
              <Paragraphs text={one} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
