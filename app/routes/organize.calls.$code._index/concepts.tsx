import { useT } from "~/ui/language";

interface Came {
  code: string;
  title: string;
  language: string;
  state: string;
}

/** The concepts that came in for a call, as far as organizers see them. */
export function CallConcepts({ concepts }: { concepts: Came[] }) {
  const t = useT();
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("organizing-calls:concepts")}</h2>
      {concepts.length === 0 ? <p className="mt-2 text-muted">{t("organizing-calls:noConcepts")}</p> : null}
      <ul className="mt-3">
        {concepts.map(({ code, title, language, state }) => (
          <li key={code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
            <a href={`/organize/concepts/${code}`} lang={language} className="min-w-0 py-1">
              {title}
            </a>
            <span className="py-1 text-muted">{t(`concepts:state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
