import { authorKinds } from "~/domain/concepts/states";
import { spheres } from "~/domain/spheres";
import { formatDay } from "~/locales/format";
import { languageName, languages, type T } from "~/locales/t";
import { type FilterChoice, Filters } from "./filters";
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

/** What every list of concepts can be narrowed by. */
export function conceptChoices(t: T, filter: Filter): FilterChoice[] {
  return [
    { name: "sphere" as const, options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })) },
    { name: "kind" as const, options: authorKinds.map((value) => ({ value, label: t(`concepts:kind.${value}`) })) },
    {
      name: "language" as const,
      options: languages.map((value) => ({ value, label: languageName(value) })),
    },
  ].map((choice) => ({ ...choice, label: t(`concepts:filter.${choice.name}`), value: filter[choice.name] }));
}

/** Narrows a list of concepts. */
export function ConceptFilters({ filter }: { filter: Filter }) {
  const t = useT();
  return <Filters choices={conceptChoices(t, filter)} />;
}

interface Place {
  above?: number | undefined;
  below?: number | undefined;
}

/** The ways to the pages of concepts before and after this one; they keep the filter. */
export function ConceptWays(props: {
  path: string;
  filter: Filter & { state?: string; call?: string | undefined; lacks?: string | undefined };
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
