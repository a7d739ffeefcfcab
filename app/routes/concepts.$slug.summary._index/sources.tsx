import type { Source } from "~/domain/discussion/summaries.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** The comments on which a summary rests, by their numbers. What was hidden or deleted since is there, and says so. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="mt-10">
      <h2 className="text-h3">{t("summary:sources")}</h2>
      <ol className="mt-3 list-decimal pl-8">
        {sources.map(({ number, code, state, pseudonym, writtenOn }) => (
          <li key={number} id={`source-${number}`}>
            <a href={`/comments/${code}`} className="inline-block py-1">
              {state === "visible"
                ? t("summary:source", {
                    pseudonym: pseudonym ?? t("common:formerParticipant"),
                    day: formatDay(language, writtenOn),
                  })
                : t(`discussion:gone.${state}`)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
