import type { Change } from "~/domain/concepts/differences";
import type { VersionLine } from "~/domain/concepts/comparing-versions.server";
import { formatDay } from "~/locales/format";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useLanguage, useT } from "~/ui/language";

/** All versions with their days and what changed, each with the way to it and to its difference from this one. */
export function Versions(props: { slug: string; shown: number; current: number; versions: VersionLine[] }) {
  const t = useT();
  const language = useLanguage();
  const { slug, shown, current, versions } = props;
  if (versions.length < 2) return null;
  return (
    <nav aria-labelledby="versions" className="my-8 max-w-[66ch]">
      <h2 id="versions" className="text-h3">
        {t("publication:version.list")}
      </h2>
      <ol reversed start={versions[0]?.number} className="mt-3">
        {versions.map(({ number, publishedOn, changes }) => (
          <li key={number} className="border-t border-line py-3">
            <span className="flex flex-wrap gap-x-4 text-small">
              {number === shown ? (
                <span aria-current="page" className="py-1 font-semibold">
                  {t("reading:version", { number })}
                </span>
              ) : (
                <a href={`/concepts/${slug}/versions/${number}`} className="py-1">
                  {t("reading:version", { number })}
                </a>
              )}
              <span className="py-1 text-muted">
                {formatDay(language, publishedOn)}
                {number === current && ` · ${t("publication:version.current")}`}
              </span>
              {number !== shown && (
                <a href={`/concepts/${slug}/versions/${shown}?to=${number}#difference`} className="py-1">
                  {t("publication:version.compare", { number })}
                </a>
              )}
            </span>
            {changes && <p className="mt-1 text-muted">{changes}</p>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The difference of two versions; folded away where it was not asked for. */
export function Difference(props: {
  difference: { from: number; to: number; changes: Change[] };
  asked: boolean;
  lang: string;
}) {
  const t = useT();
  const { difference, asked, lang } = props;
  const { from, to, changes } = difference;
  return (
    <details id="difference" open={asked} className="my-8 max-w-[66ch] border-y border-line">
      <summary className="py-3 font-semibold">{t("publication:version.difference", { from, to })}</summary>
      <DifferencesLegend />
      <Differences changes={changes} lang={lang} />
    </details>
  );
}
