import type { listSuggestions } from "~/domain/matrix/suggesting.server";
import { useT } from "~/ui/language";
import { SuggestionList } from "~/ui/suggestion-list";

/** A few positions that people are missing for and that suit this card; nothing where there are none. */
export function FewSuggestions({ suggested }: { suggested: Awaited<ReturnType<typeof listSuggestions>> }) {
  const t = useT();
  const { basis, suggestions } = suggested;
  if (suggestions.length === 0) return null;
  return (
    <section className="mt-10 no-print" aria-labelledby="suggestions">
      <h2 id="suggestions" className="text-h3">
        {t("suggestions:title")}
      </h2>
      <p className="mt-2 max-w-[66ch] text-small text-muted">{t(`suggestions:lead.${basis}`)}</p>
      <SuggestionList suggestions={suggestions} level={3} />
      <p className="mt-3 text-small">
        <a href="/matrix/suggestions" className="inline-block py-1">
          {t("suggestions:all")}
        </a>
      </p>
    </section>
  );
}
