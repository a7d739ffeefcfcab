import { useT } from "./language";

export interface ConceptLine {
  code: string;
  title: string;
  language: string;
  state: string;
}

/** Concepts as organizers find them: each title leads to its page, its state beside it. */
export function ConceptLines({ concepts }: { concepts: readonly ConceptLine[] }) {
  const t = useT();
  return (
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
  );
}
