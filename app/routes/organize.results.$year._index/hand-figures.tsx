import { handInWords } from "~/domain/results/saying";
import type { ShownResults } from "~/domain/results/showing";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";

/** Figures that were counted by hand, each with the way to change it. */
export function HandFigures({ path, sections }: { path: string; sections: ShownResults["sections"] }) {
  const t = useT();
  const language = useLanguage();
  const edit = t("organizing-results:hand.edit");
  return (
    <section className="mt-12" aria-labelledby="hand">
      <h2 id="hand">{t("organizing-results:hand.title")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("organizing-results:hand.lead")}</p>
      {sections.length === 0 ? <p className="mt-2 text-muted">{t("organizing-results:hand.none")}</p> : null}
      {sections.map(({ name, figures }) => (
        <div key={name} className="mt-6">
          <h3>{t(`results:section.${name}`)}</h3>
          <ul className="mt-2 max-w-[66ch]">
            {figures.map((figure) => (
              <li key={figure.code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
                <span>
                  <strong className="tabular-nums">{handInWords(t, language, figure)}</strong>{" "}
                  <Told said={figure.label} />
                </span>
                <a
                  href={`${path}/figures/${figure.code}/edit`}
                  aria-label={`${edit}: ${figure.label.text}`}
                  className="py-1 text-small"
                >
                  {edit}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-4">
        <a href={`${path}/figures/new`} className="inline-block py-1">
          {t("organizing-results:hand.add")}
        </a>
      </p>
    </section>
  );
}
