import { Fragment } from "react";
import { type Change, differs, type Run, stretchesOf } from "~/domain/concepts/differences";
import { useLanguage, useT } from "./language";

/** What the marks of a comparison mean; once above everything that is compared on a page. */
export function DifferencesLegend() {
  const t = useT();
  return (
    <p className="differences my-4 text-small text-muted">
      <link rel="stylesheet" href="/differences.css" />
      <del>{t("differences:legend.removed")}</del> · <ins>{t("differences:legend.added")}</ins>
    </p>
  );
}

/**
 * The difference of two texts, made by differencesOf: what went is struck through, what came is underlined, both are
 * said in words to those who listen. What is far from every change is folded away.
 */
export function Differences({ changes, lang }: { changes: Change[]; lang: string }) {
  const t = useT();
  const own = useLanguage();
  if (!differs(changes)) return <p className="my-4 text-muted">{t("differences:none")}</p>;
  return (
    <div className="differences" lang={lang}>
      <link rel="stylesheet" href="/differences.css" />
      {stretchesOf(changes).map((stretch, at) =>
        stretch.folded ? (
          <details key={at}>
            <summary lang={own} className="py-2 text-small">
              {t("differences:folded", { count: stretch.changes.length })}
            </summary>
            <Paragraphs changes={stretch.changes} />
          </details>
        ) : (
          <Paragraphs key={at} changes={stretch.changes} />
        ),
      )}
    </div>
  );
}

function Paragraphs({ changes }: { changes: Change[] }) {
  return changes.map(({ kind, runs }, at) => {
    const heading = kind === "same" && headingIn(runs);
    if (heading) {
      return (
        <p key={at} className="differences-same font-semibold">
          {heading}
        </p>
      );
    }
    return (
      <p key={at} className={kind === "same" ? "differences-same" : undefined}>
        {runs.map((run, place) => (
          <RunOf key={place} run={run} />
        ))}
      </p>
    );
  });
}

/** The words of a heading that stays as it is; its marks would tell nobody anything. */
function headingIn(runs: readonly Run[]): string | undefined {
  return /^#{1,6} +([^\n]+)$/.exec(runs.map(({ text }) => text).join(""))?.[1];
}

function RunOf({ run: { kind, text } }: { run: Run }) {
  const t = useT();
  const own = useLanguage();
  if (kind === "same") return <Fragment>{text}</Fragment>;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <span className="sr-only" lang={own}>
        {t(`differences:said.${kind}`)}{" "}
      </span>
      {text}
      <span className="sr-only" lang={own}>
        {" "}
        {t("differences:said.end")}
      </span>
    </Mark>
  );
}
