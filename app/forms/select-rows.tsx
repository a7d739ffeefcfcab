import { Choice, FieldError } from "./fields";
import type { AppForm } from "./use-app-form";

/** The same question on each of a list of things: a line for each, with a choice beside it. */
export function SelectRows(props: {
  form: AppForm;
  legend: string;
  hint?: string;
  rows: { name: string; label: string }[];
  options: { value: string; label: string }[];
}) {
  const { form, legend, hint, rows, options } = props;
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">{legend}</legend>
      {hint ? <p className="mt-1 text-small text-muted">{hint}</p> : null}
      <ul className="mt-3">
        {rows.map(({ name, label }) => (
          <li key={name} className="border-t border-line py-2">
            <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[1fr_15rem]">
              <label htmlFor={name} className="first-letter:uppercase">
                {label}
              </label>
              <Choice {...{ form, name, options }} look="field" />
            </div>
            <FieldError form={form} name={name} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
