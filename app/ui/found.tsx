import type { Part, Passage } from "~/domain/concepts/passages";

/** Text with the words that were looked for. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text));
}

/** Passages of a text around the words that were looked for; nothing where there are none. */
export function Passages({ passages, lang }: { passages: readonly Passage[]; lang: string }) {
  if (passages.length === 0) return null;
  return (
    <ul className="my-2 max-w-[66ch] space-y-2 text-muted" lang={lang}>
      {passages.map(({ parts, before, after }, at) => (
        <li key={at}>
          {before && "… "}
          <Marked parts={parts} />
          {after && " …"}
        </li>
      ))}
    </ul>
  );
}

/** What is looked for, in words; stands above the choices of a filter. */
export function SearchField({ label, hint, value }: { label: string; hint?: string; value: string }) {
  return (
    <div className="mb-3">
      <label htmlFor="q" className="font-semibold">
        {label}
      </label>
      <input
        id="q"
        type="search"
        name="q"
        defaultValue={value}
        maxLength={300}
        className="field mt-1"
        autoComplete="off"
        aria-describedby={hint ? "q-hint" : undefined}
      />
      {hint ? (
        <p id="q-hint" className="mt-1 text-small text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
