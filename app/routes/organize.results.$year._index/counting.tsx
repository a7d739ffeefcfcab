import type { KeptYear } from "~/domain/results/keeping.server";
import { figureInWords, nameOfFigure } from "~/domain/results/saying";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** Each figure as it is counted, what suppression makes of it, by which rule, and the way to its records. */
export function Counting({ path, kept }: { path: string; kept: KeptYear }) {
  const t = useT();
  const language = useLanguage();
  const { counted, shown } = kept;
  const number = (value: number) => formatNumber(language, value);
  return (
    <section className="mt-10" aria-labelledby="figures">
      <h2 id="figures">{t("organizing-results:figures")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("organizing-results:figuresLead")}</p>
      <ul className="mt-4 border-b border-line">
        {counted.map(({ key, count, of, outcome, hand }) => {
          const figure = shown.figures.find((one) => one.key === key)!;
          const whole = of === null || count === null ? null : { count, of };
          return (
            <li key={key} className="border-t border-line py-4">
              <p className="font-semibold first-letter:uppercase">{nameOfFigure(t, key, figure.said)}</p>
              <dl className="mt-1 flex flex-wrap gap-x-8 gap-y-1 tabular-nums">
                <Pair name={t("organizing-results:column.counted")}>
                  {whole
                    ? t("organizing-results:share", { count: whole.count, of: whole.of })
                    : count === null
                      ? t("organizing-results:cannot")
                      : number(count)}
                </Pair>
                <Pair name={t("organizing-results:column.told")}>
                  <strong>{figure.said ? figureInWords(t, language, figure.said) : t("results:nothingSaid")}</strong>
                </Pair>
              </dl>
              {outcome.why && <p className="mt-1 max-w-[66ch]">{t(`results:why.${outcome.why}`)}</p>}
              {outcome.stays && !figure.byHand && <p className="mt-1 max-w-[66ch]">{t("organizing-results:stays")}</p>}
              {figure.byHand && (
                <p className="mt-1 max-w-[66ch]">
                  {t("results:byHand")} {t("results:source", { source: figure.byHand.source })}
                </p>
              )}
              <p className="mt-1 max-w-[66ch] text-small text-muted">{t(`results:rule.${key}`)}</p>
              <p className="mt-1 flex flex-wrap gap-x-6 text-small">
                <a href={`${path}/records/${key}`} className="py-1">
                  {t("organizing-results:records")}
                </a>
                <a href={hand ? `${path}/figures/${hand}/edit` : `${path}/figures/new?instead=${key}`} className="py-1">
                  {t(hand ? "organizing-results:handChange" : "organizing-results:handInstead")}
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Pair({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-x-2">
      <dt className="text-muted">{name}:</dt>
      <dd>{children}</dd>
    </div>
  );
}
