import type { listOpenings } from "~/domain/matrix/finding-card.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** How many stand on the card itself; all of them are in the settings. */
const newest = 10;

/** When organizers opened the card, for its holder. */
export function Openings({ openings }: { openings: Awaited<ReturnType<typeof listOpenings>> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="mt-10 max-w-[66ch]" aria-labelledby="openings">
      <h2 id="openings" className="text-h3">
        {t("matrix:openings.title")}
      </h2>
      <p className="mt-2 text-small text-muted">
        {t(openings.length > 0 ? "matrix:openings.lead" : "matrix:openings.none")}
      </p>
      {openings.length > 0 && (
        <ol className="mt-3">
          {openings.slice(0, newest).map(({ day, role }, index) => (
            <li key={index} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <span className="tabular-nums">{formatDay(language, day)}</span>
              <span className="text-muted">{t(`common:role.${role}`)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-3 text-small">
        <a href="/settings/looks" className="inline-block py-1">
          {t("my-data:looks.all")}
        </a>
      </p>
    </section>
  );
}
