import type { Change } from "~/domain/concepts/differences";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useT } from "~/ui/language";

interface Next {
  language: string;
  next: { after: number; changes: string } | null;
}

/** What a next version changes against the one that people read. */
export function NextVersion({ concept, difference }: { concept: Next; difference: Change[] | null }) {
  const t = useT();
  if (!concept.next) return null;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2 className="text-h3">{t("publication:organize.next", { number: concept.next.after })}</h2>
      {concept.next.changes && <p className="mt-3">{t("publication:organize.changes", concept.next)}</p>}
      {difference && (
        <details className="mt-3">
          <summary className="linklike inline-block py-2">{t("publication:organize.difference")}</summary>
          <DifferencesLegend />
          <Differences changes={difference} lang={concept.language} />
        </details>
      )}
    </section>
  );
}
