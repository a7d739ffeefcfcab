import type { ReactNode } from "react";
import { authorKinds } from "~/domain/concepts/states";
import { spheres } from "~/domain/spheres";
import { formatDay } from "~/locales/format";
import { languageName, languages } from "~/locales/t";
import { htmlWrittenIn } from "~/locales/writing";
import { useLanguage, useT } from "./language";

/** Safe HTML made from Markdown when the text was written, in the text's own language. */
export function ConceptText({ html, lang }: { html: string; lang: string }) {
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Short facts in one quiet line. */
export function Facts({ children }: { children: ReactNode[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-muted">
      {children.filter(Boolean).map((fact, index) => (
        <li key={index}>{fact}</li>
      ))}
    </ul>
  );
}

export interface StepTaken {
  toState: string;
  remarksHtml: string;
  takenOn: string;
}

/** The way of a concept so far, with the remarks of each step. */
export function StepsTaken({ steps }: { steps: StepTaken[] }) {
  const t = useT();
  const language = useLanguage();
  if (steps.length === 0) return null;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("concepts:steps")}</h2>
      <ol className="mt-3">
        {steps.map((step, index) => (
          <li key={index} className="border-t border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span className="font-semibold">{t(`concepts:state.${step.toState}`)}</span>
              <time className="text-small text-muted" dateTime={step.takenOn}>
                {formatDay(language, step.takenOn)}
              </time>
            </p>
            {step.remarksHtml ? (
              <div
                className="prose prose-comment mt-2"
                lang={htmlWrittenIn(step.remarksHtml)}
                dangerouslySetInnerHTML={{ __html: step.remarksHtml }}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

export interface Filter {
  sphere?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
}

/** Filters of a list of concepts: a form that asks the same page with other words in its address. */
export function ConceptFilters({ filter, state }: { filter: Filter; state?: string }) {
  const t = useT();
  const any = { value: "", label: t("concepts:filter.any") };
  return (
    <form method="get" className="mt-8 grid items-end gap-x-4 gap-y-3 sm:grid-cols-[2fr_1fr_1fr_auto]">
      {state ? <input type="hidden" name="state" value={state} /> : null}
      <FilterChoice
        name="sphere"
        value={filter.sphere}
        options={[any, ...spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) }))]}
      />
      <FilterChoice
        name="kind"
        value={filter.kind}
        options={[any, ...authorKinds.map((value) => ({ value, label: t(`concepts:kind.${value}`) }))]}
      />
      <FilterChoice
        name="language"
        value={filter.language}
        options={[any, ...languages.map((value) => ({ value, label: languageName(value) }))]}
      />
      <button className="button button-second">{t("concepts:filter.show")}</button>
    </form>
  );
}

function FilterChoice(props: { name: string; value: string | undefined; options: { value: string; label: string }[] }) {
  const t = useT();
  return (
    <label className="block text-small">
      <span className="font-semibold">{t(`concepts:filter.${props.name}`)}</span>
      <select name={props.name} defaultValue={props.value ?? ""} className="field mt-1">
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Place {
  above?: number | undefined;
  below?: number | undefined;
}

/** The pages before and after this one of a list in order; plain links that keep the filter. */
export function PagesAround(props: {
  path: string;
  filter: Filter & { state?: string };
  previous: Place | null;
  next: Place | null;
}) {
  const t = useT();
  const link = (place: Place) => {
    const entries = Object.entries({ ...props.filter, ...place }).filter(([, value]) => value !== undefined);
    return `${props.path}?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
  };
  if (!props.previous && !props.next) return null;
  return (
    <nav aria-label={t("common:pages.label")} className="my-8 flex flex-wrap gap-x-6 gap-y-2">
      {props.previous && (
        <a href={link(props.previous)} rel="prev">
          {t("common:pages.previous")}
        </a>
      )}
      {props.next && (
        <a href={link(props.next)} rel="next">
          {t("common:pages.next")}
        </a>
      )}
    </nav>
  );
}

const examples = ["heading", "emphasis", "list", "quotation", "link", "table", "note", "break"] as const;

/** How to write Markdown, folded away beside the text. */
export function MarkdownHelp() {
  const t = useT();
  return (
    <details className="mt-3">
      <summary className="linklike inline-block py-2">{t("concepts:help.title")}</summary>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {examples.map((name) => (
          <div key={name} className="border-t border-line py-3">
            <dt className="font-semibold">{t(`concepts:help.${name}.what`)}</dt>
            <dd className="mt-1">
              <pre className="overflow-x-auto font-mono text-small">{t(`concepts:help.${name}.how`)}</pre>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-small text-muted">{t("concepts:help.left")}</p>
    </details>
  );
}
