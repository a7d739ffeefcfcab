import type { Said } from "~/domain/concepts/wordings";
import { type Difference, wordsIn } from "~/domain/results/contents";
import { figureInWords, handInWords, nameOfFigure } from "~/domain/results/saying";
import type { ShownFigure, ShownResults } from "~/domain/results/showing";
import { Told } from "./call-parts";
import { useLanguage, useT } from "./language";

/** The figures of a year as in a printed report: each large, then what it counts and how. */
export function ResultsFigures({ figures }: { figures: ShownFigure[] }) {
  return (
    <ul className="mt-4 border-b border-line">
      {figures.map((figure) => (
        <Figure key={figure.key} figure={figure} />
      ))}
    </ul>
  );
}

const line = "grid gap-x-8 gap-y-1 border-t border-line py-5 break-inside-avoid sm:grid-cols-[14rem_1fr]";
const large = "font-serif text-[clamp(1.75rem,1.5rem+1vw,2.25rem)] leading-tight font-semibold tabular-nums";

function Figure({ figure: { key, said, why, byHand, titles } }: { figure: ShownFigure }) {
  const t = useT();
  const language = useLanguage();
  return (
    <li className={line}>
      {said ? (
        <span className={large}>{figureInWords(t, language, said)}</span>
      ) : (
        <span className="pt-1 text-muted">{t("results:nothingSaid")}</span>
      )}
      <div className="max-w-[60ch]">
        <p className="font-serif text-read">{nameOfFigure(t, key, said)}</p>
        {titles.length > 0 && (
          <ul className="mt-1">
            {titles.map((title) => (
              <li key={title.text}>
                <Told said={title} />
              </li>
            ))}
          </ul>
        )}
        {why && <p className="mt-1">{t(`results:why.${why}`)}</p>}
        {byHand ? (
          <ByHand note={byHand.note} source={byHand.source} marked />
        ) : (
          <p className="mt-1 text-small text-muted">{t(`results:rule.${key}`)}</p>
        )}
      </div>
    </li>
  );
}

function ByHand({ note, source, marked }: { note: Said; source: string | null; marked?: boolean }) {
  const t = useT();
  return (
    <>
      {note.text && (
        <p className="mt-1">
          <Told said={note} />
        </p>
      )}
      {source && (
        <p className="mt-1 text-small text-muted">
          {marked && <strong className="font-semibold">{t("results:byHand")} </strong>}
          {t("results:source", { source })}
        </p>
      )}
    </>
  );
}

/** The source of all these figures, where they have one in common. */
function sharedSource(figures: readonly { source: string }[]): string | null {
  const [first] = figures;
  return first && figures.every(({ source }) => source === first.source) ? first.source : null;
}

/** The sections of figures that were counted by hand, each marked so; a source that all share is named once. */
export function HandSections({ sections }: { sections: ShownResults["sections"] }) {
  const t = useT();
  const language = useLanguage();
  return sections.map(({ name, figures }) => (
    <section key={name} className="mt-12" aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{t(`results:section.${name}`)}</h2>
      <p className="mt-1 text-small text-muted">
        {t("results:byHand")} {sharedSource(figures) && t("results:source", { source: sharedSource(figures) ?? "" })}
      </p>
      <ul className="mt-4 border-b border-line">
        {figures.map((figure) => (
          <li key={figure.code} className={line}>
            <span className="font-serif text-h2 font-semibold tabular-nums">{handInWords(t, language, figure)}</span>
            <div className="max-w-[60ch]">
              <p className="font-serif text-read">
                <Told said={figure.label} />
              </p>
              <ByHand note={figure.note} source={sharedSource(figures) ? null : figure.source} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What differs between two states of a year, line by line: how it was said before, and how now. */
export function ResultsDifferences({ differences }: { differences: Difference[] }) {
  const t = useT();
  const language = useLanguage();
  const notThere = t("results:nothingSaid");
  const told = (one: Difference): { name: string; lang?: string; from?: string; to?: string } => {
    if (one.what === "figure") {
      const said = (figure: typeof one.before) => (figure?.said ? figureInWords(t, language, figure.said) : notThere);
      const name = nameOfFigure(t, one.key, one.after?.said ?? null);
      return { name, from: said(one.before), to: said(one.after) };
    }
    if (one.what !== "hand") return { name: t(`organizing-results:difference.${one.what}`) };
    const said = (figure: typeof one.before) =>
      figure ? handInWords(t, language, figure) : t("organizing-results:difference.notThere");
    const { text: name, language: lang } = wordsIn((one.after ?? one.before)!.label, language);
    return { name, lang, from: said(one.before), to: said(one.after) };
  };
  return (
    <ul className="my-4 max-w-[66ch] border-b border-line">
      {differences.map((one, at) => {
        const { name, lang, from, to } = told(one);
        return (
          <li key={at} className="border-t border-line py-2">
            <span lang={lang}>{name}</span>
            {from !== undefined && to !== undefined && (
              <p className="flex flex-wrap gap-x-6 tabular-nums">
                <span className="text-muted">{t("organizing-results:difference.from", { figure: from })}</span>
                <span className="font-semibold">{t("organizing-results:difference.to", { figure: to })}</span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
