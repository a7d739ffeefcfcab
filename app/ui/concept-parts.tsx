import { authorKinds } from "~/domain/concepts/states";
import { spheres } from "~/domain/spheres";
import { formatDay } from "~/locales/format";
import { languageName, languages } from "~/locales/t";
import { Filters } from "./filters";
import { useLanguage, useT } from "./language";
import { Ways } from "./lists";
import { SaidText } from "./prose";

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
            {step.remarksHtml ? <SaidText html={step.remarksHtml} /> : null}
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

/** Narrows a list of concepts. */
export function ConceptFilters({ filter, state }: { filter: Filter; state?: string }) {
  const t = useT();
  const choices = [
    { name: "sphere" as const, options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })) },
    { name: "kind" as const, options: authorKinds.map((value) => ({ value, label: t(`concepts:kind.${value}`) })) },
    {
      name: "language" as const,
      options: languages.map((value) => ({ value, label: languageName(value) })),
    },
  ].map((choice) => ({ ...choice, label: t(`concepts:filter.${choice.name}`), value: filter[choice.name] }));
  return <Filters choices={choices} kept={state ? { state } : {}} />;
}

interface Place {
  above?: number | undefined;
  below?: number | undefined;
}

/** The ways to the pages of concepts before and after this one; they keep the filter. */
export function ConceptWays(props: {
  path: string;
  filter: Filter & { state?: string };
  previous: Place | null;
  next: Place | null;
}) {
  const link = (place: Place | null) => {
    if (!place) return null;
    const entries = Object.entries({ ...props.filter, ...place }).filter(([, value]) => value !== undefined);
    return `${props.path}?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
  };
  return <Ways previous={link(props.previous)} next={link(props.next)} />;
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
