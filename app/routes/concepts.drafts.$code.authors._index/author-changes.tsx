import type { AuthorsOfConcept } from "~/domain/concepts/keeping-authors.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** What has changed among the authors, the newest first, with days; for the authors alone. */
export function AuthorChanges({ changes }: { changes: AuthorsOfConcept["changes"] }) {
  const t = useT();
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("coauthors:changes")}</h2>
      <ul className="mt-3">
        {changes.map(({ kind, madeOn, by }, at) => (
          <li key={at} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
            <span className="min-w-0 wrap-anywhere">
              {by ? t(`coauthors:change.${kind}`, { name: by }) : t(`coauthors:changeUnnamed.${kind}`)}
            </span>
            <time className="text-small text-muted" dateTime={madeOn}>
              {formatDay(language, madeOn)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
