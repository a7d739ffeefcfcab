import type { DiscussionState } from "~/domain/discussion/judged";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Paragraphs } from "./paragraphs";
import { Notice } from "./parts";

/** Above a form: how often a member may write here; in a closed discussion since when it takes nothing, and why. */
export function WritingStands({ open, state }: { open: boolean; state: DiscussionState }) {
  const t = useT();
  const { last, slowMinutes } = state;
  if (!open) return last?.act === "closed" ? <LastAct last={last} /> : <Notice>{t("discussion:closed")}</Notice>;
  if (slowMinutes === 0) return null;
  return <p className="mb-4 text-small text-muted">{t(`moderation:pace.${slowMinutes}.said`)}</p>;
}

/** The last closing or reopening of a discussion, with its reason. */
function LastAct({ last }: { last: NonNullable<DiscussionState["last"]> }) {
  const t = useT();
  return (
    <Notice>
      <p>{t(`moderation:discussion.was.${last.act}`, { day: formatDay(useLanguage(), last.day) })}</p>
      <div className="mt-3">
        <Paragraphs text={last.words} />
      </div>
    </Notice>
  );
}

/** Above a discussion: why it was closed or opened again, how fast it goes, and the way to arrange it. */
export function DiscussionStands({ state }: { state: DiscussionState }) {
  const t = useT();
  const { slug, last, slowMinutes, moderates } = state;
  const closed = last?.act === "closed";
  if (!last && !slowMinutes && !moderates) return null;
  return (
    <>
      {last && <LastAct last={last} />}
      {((slowMinutes > 0 && !closed) || moderates) && (
        <p className="flex flex-wrap gap-x-6 text-small text-muted no-print">
          {slowMinutes > 0 && !closed && <span className="py-1">{t(`moderation:pace.${slowMinutes}.said`)}</span>}
          {moderates && (
            <a href={`/organize/moderation/discussions/${slug}`} className="inline-block py-1">
              {t(closed ? "moderation:reopening.act" : "moderation:discussion.arrange")}
            </a>
          )}
        </p>
      )}
    </>
  );
}
