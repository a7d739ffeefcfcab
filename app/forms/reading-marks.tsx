import type { Marks } from "~/domain/discussion/pages";
import { discussionPath } from "~/domain/discussion/places";
import { useT } from "~/ui/language";
import { ActButton } from "./form";

/** What is new to the reader, as far as they had it noted, and the buttons to note it: nothing is noted by reading. */
export function ReadingMarks(props: {
  slug: string;
  marks: { noted: boolean } & Pick<Marks, "unread" | "lastSeq">;
  /** Order numbers of the comments on the page. */
  seqs: string;
}) {
  const t = useT();
  const { slug, marks, seqs } = props;
  const { noted, unread, lastSeq } = marks;
  if (lastSeq === 0) return null;
  const address = `${discussionPath(slug, {}, "")}/reading`;
  const told = unread > 0 ? t("discussion:reading.unread", { count: unread }) : t("discussion:reading.nothing");
  return (
    <section aria-label={t("discussion:reading.title")} className="text-small no-print">
      {noted && (
        <p className="flex flex-wrap gap-x-5">
          <span className="py-2 font-semibold">{told}</span>
          {unread > 0 && (
            <>
              <a className="py-2" href={`${discussionPath(slug, {}, "")}/unread`}>
                {t("discussion:reading.first")}
              </a>
              <a className="py-2" href={discussionPath(slug, { filter: { show: "new" } })}>
                {t("discussion:reading.only")}
              </a>
            </>
          )}
        </p>
      )}
      <details>
        <summary className="linklike inline-block py-2">{t("discussion:reading.title")}</summary>
        {!noted && <p className="mt-1 max-w-[66ch]">{t("discussion:reading.off")}</p>}
        <div className="mt-3 flex flex-wrap gap-3">
          {seqs && (
            <ActButton action={address} fields={{ seqs }}>
              {t("discussion:reading.markPage")}
            </ActButton>
          )}
          <ActButton action={address} fields={{ seqs: `1-${lastSeq}` }}>
            {t("discussion:reading.markAll")}
          </ActButton>
          {noted && <ActButton action={`${address}/removal`}>{t("discussion:reading.forget")}</ActButton>}
        </div>
        <p className="mt-3 max-w-[66ch] text-muted">{t("discussion:reading.secret")}</p>
      </details>
    </section>
  );
}
