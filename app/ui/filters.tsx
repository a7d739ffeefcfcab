import type { ReactNode } from "react";
import { useT } from "./language";

export interface FilterChoice {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  /** Whether one of the options is always chosen. */
  always?: boolean;
}

function Choices({ choices }: { choices: readonly FilterChoice[] }) {
  const t = useT();
  return choices.map(({ name, label, value, options, always }) => (
    <label key={name}>
      <span className="font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ""} className="field mt-1">
        {always ? null : <option value="">{t("common:filters.any")}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  ));
}

/** What narrows a list: a form that asks the same page with other words in its address. */
export function Filters(props: {
  choices: readonly FilterChoice[];
  /** Choices that are asked for less often: folded away below the others while none is made. */
  further?: { label: string; choices: readonly FilterChoice[] };
  /** What stays in the address as it is. */
  kept?: Record<string, string>;
  /** Words of the button where "show" does not fit. */
  submit?: string;
  /** Above the choices: a field to search by words. */
  children?: ReactNode;
  /** Beside the button: the way back to the whole list. */
  more?: ReactNode;
}) {
  const t = useT();
  const { choices, further, kept = {}, submit, children, more } = props;
  return (
    <form method="get" role="search" className="my-8 no-print">
      <link rel="stylesheet" href="/filters.css" />
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
      <div className="filters">
        <Choices choices={choices} />
        <button className={`button ${children ? "button-first" : "button-second"}`}>
          {submit ?? t("common:filters.show")}
        </button>
      </div>
      {further && (
        <details className="mt-3" open={further.choices.some(({ value }) => value)}>
          <summary className="linklike inline-block py-2">{further.label}</summary>
          <div className="filters mt-2">
            <Choices choices={further.choices} />
          </div>
        </details>
      )}
      {more ? <p className="mt-2 [&>a]:inline-block [&>a]:py-1">{more}</p> : null}
    </form>
  );
}
