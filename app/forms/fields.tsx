import type { ReactNode } from "react";
import { mistake, useT } from "~/ui/language";
import type { AppForm } from "./use-app-form";

interface FieldProps {
  form: AppForm;
  name: string;
  label: ReactNode;
  /** Help below the label. */
  hint?: ReactNode;
}

/** Ids of the parts of a field, tied together for screen readers. */
function parts(form: AppForm, name: string, hint: ReactNode) {
  const error = form.errors[name];
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return { error, described: described || undefined };
}

function Hint({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <p id={`${name}-hint`} className="mt-1 text-small text-muted">
      {children}
    </p>
  ) : null;
}

/** What is wrong with a field, in words, with a sign that is not colour alone. */
export function FieldError({ form, name }: { form: AppForm; name: string }) {
  const t = useT();
  const message = form.errors[name];
  return message ? (
    <p id={`${name}-error`} className="mt-1 font-semibold text-warn">
      <span className="sr-only">{t("errors:mark")} </span>
      {mistake(t, message)}
    </p>
  ) : null;
}

function single(form: AppForm, name: string): string {
  const value = form.values[name];
  return typeof value === "string" ? value : "";
}

function several(form: AppForm, name: string): string[] {
  const value = form.values[name];
  return Array.isArray(value) ? value : value ? [value] : [];
}

/** What ties a control to its label, its help and its mistake. */
function tied(form: AppForm, name: string, hint?: ReactNode) {
  const { error, described } = parts(form, name, hint);
  return { id: name, "aria-invalid": error ? true : undefined, "aria-describedby": described } as const;
}

/** What a control of one value has besides. */
function holding(form: AppForm, name: string) {
  return { ...form.control(name), defaultValue: single(form, name) };
}

/** A control below its label, its help and what is wrong with it. */
function Labelled({ form, name, label, hint, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="mt-6">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <Hint name={name}>{hint}</Hint>
      <FieldError form={form} name={name} />
      {children}
    </div>
  );
}

/** One line of text. */
export function TextField({
  form,
  name,
  label,
  hint,
  ...input
}: FieldProps & {
  type?: "text" | "password" | "search";
  autoComplete?: string;
  spellCheck?: boolean;
  lang?: string;
  inputMode?: "text" | "numeric";
}) {
  return (
    <Labelled {...{ form, name, label, hint }}>
      <input
        className="field mt-2"
        autoComplete="off"
        autoCapitalize="none"
        {...input}
        {...holding(form, name)}
        {...tied(form, name, hint)}
      />
    </Labelled>
  );
}

/** Text of many lines. */
export function TextArea({
  form,
  name,
  label,
  hint,
  rows = 6,
  ...area
}: FieldProps & { rows?: number; lang?: string }) {
  return (
    <Labelled {...{ form, name, label, hint }}>
      <textarea className="field mt-2" rows={rows} {...area} {...holding(form, name)} {...tied(form, name, hint)} />
    </Labelled>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** One of a few, all in sight. */
export function Radios({ form, name, label, hint, options }: FieldProps & { options: readonly Option[] }) {
  return <Boxes form={form} name={name} label={label} hint={hint} options={options} type="radio" />;
}

/** Any number of a list. */
export function Checkboxes({
  form,
  name,
  label,
  hint,
  options,
  columns,
}: FieldProps & { options: readonly Option[]; columns?: boolean }) {
  return (
    <Boxes form={form} name={name} label={label} hint={hint} options={options} type="checkbox" columns={columns} />
  );
}

function Boxes({
  form,
  name,
  label,
  hint,
  options,
  type,
  columns,
}: FieldProps & { options: readonly Option[]; type: "radio" | "checkbox"; columns?: boolean | undefined }) {
  const { error, described } = parts(form, name, hint);
  const chosen = several(form, name);
  return (
    <fieldset className="mt-6" id={name} tabIndex={-1} aria-describedby={described}>
      <legend className="font-semibold">{label}</legend>
      <Hint name={name}>{hint}</Hint>
      <FieldError form={form} name={name} />
      <div className={`mt-2 ${columns ? "sm:columns-2" : ""}`}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 break-inside-avoid items-start gap-3 py-2">
            <input
              type={type}
              value={option.value}
              className="mt-0.5 size-5 shrink-0"
              {...form.control(name)}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={error ? true : undefined}
            />
            <span className="first-letter:uppercase">
              {option.label}
              {option.hint ? <span className="block text-small text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Choices {
  options: readonly { value: string; label: string }[];
}

/** A list to open, without its label. */
export function Choice({ form, name, hint, options, look }: Omit<FieldProps, "label"> & Choices & { look: string }) {
  return (
    <select className={look} {...holding(form, name)} {...tied(form, name, hint)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** One of many. */
export function Select({ options, ...field }: FieldProps & Choices) {
  const { form, name, hint } = field;
  return (
    <Labelled {...field}>
      <Choice {...{ form, name, hint, options }} look="field mt-2" />
    </Labelled>
  );
}

/** A single box to tick. */
export function Tick({ form, name, label }: Omit<FieldProps, "hint">) {
  return (
    <div className="mt-6">
      <FieldError form={form} name={name} />
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          value="yes"
          className="mt-0.5 size-5 shrink-0"
          {...form.control(name)}
          defaultChecked={single(form, name) === "yes"}
          {...tied(form, name)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** A file of the device. What was chosen is not shown again: a browser lets no page do that. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  const { form, name, hint } = field;
  return (
    <Labelled {...field}>
      <input type="file" name={name} accept={accept} className="field mt-2" {...tied(form, name, hint)} />
    </Labelled>
  );
}

/** A value that the page itself puts into the form. */
export function Hidden({ form, name }: { form: AppForm; name: string }) {
  return <input type="hidden" {...form.control(name)} defaultValue={single(form, name)} />;
}
