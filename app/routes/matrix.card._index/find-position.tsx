import { useT } from "~/ui/language";

/** On the first free line of the card: the search for the position that is to stand there. */
export function FindPosition() {
  const t = useT();
  return (
    <form method="get" action="/matrix/positions" role="search" className="no-print">
      <label htmlFor="q" className="text-muted">
        {t("card:own.findHow")}
      </label>
      <div className="search-line mt-1">
        <input id="q" type="search" name="q" maxLength={100} className="field" autoComplete="off" />
        <button className="button button-first">{t("matrix:search.submit")}</button>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-6 text-small">
        <a href="/matrix/positions" className="inline-block py-1">
          {t("card:own.browse")}
        </a>
        <a href="/matrix/bodies" className="inline-block py-1">
          {t("browsing:title")}
        </a>
      </p>
    </form>
  );
}
