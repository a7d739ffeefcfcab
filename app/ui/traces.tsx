import { traceKinds } from "~/domain/concepts/trace-kinds";
import type { Trace } from "~/domain/concepts/traces";
import { useT } from "./language";

/** So many passages of a kind stand in sight; the others are folded away. */
const shown = 6;

/** What in a text may give its author away, by kinds, each with its reason and the passages in their context. */
export function Traces({ traces, lang }: { traces: Trace[]; lang: string }) {
  const t = useT();
  return traceKinds.map((kind) => {
    const own = traces.filter((trace) => trace.kind === kind);
    if (own.length === 0) return null;
    const rest = own.slice(shown);
    return (
      <section key={kind} className="mt-5">
        <h3 className="font-sans text-base font-semibold">{t(`traces:kind.${kind}.name`)}</h3>
        <p className="mt-1 text-small">{t(`traces:kind.${kind}.why`)}</p>
        <Passages traces={own.slice(0, shown)} lang={lang} />
        {rest.length > 0 ? (
          <details>
            <summary className="linklike inline-block py-2">{t("traces:more", { count: rest.length })}</summary>
            <Passages traces={rest} lang={lang} />
          </details>
        ) : null}
      </section>
    );
  });
}

function Passages({ traces, lang }: { traces: Trace[]; lang: string }) {
  const t = useT();
  return (
    <ul className="mt-2">
      {traces.map(({ words, before, after, section, at }) => (
        <li key={at} className="border-t border-line py-2">
          <span lang={lang} className="font-serif [overflow-wrap:anywhere]">
            {before}
            <strong className="underline decoration-warn decoration-2 underline-offset-4">{words}</strong>
            {after}
          </span>
          {section ? (
            <span className="block text-small text-muted">
              {t("traces:under")} <span lang={lang}>{section}</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
