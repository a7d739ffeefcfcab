import { Children, isValidElement, type ReactNode } from "react";
import { mistake, useLanguage, useT } from "~/ui/language";
import { Tick } from "./fields";
import type { AppForm } from "./use-app-form";

/** The labels of the fields that stand in a form, by their names. A box to tick says itself what it is. */
function labelsIn(children: ReactNode): Record<string, string> {
  const labels: Record<string, string> = {};
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return;
    const { name, label, children: inside } = child.props;
    if (typeof name === "string" && typeof label === "string" && child.type !== Tick) labels[name] = label;
    Object.assign(labels, labelsIn(inside));
  });
  return labels;
}

/** A mistake with the name of its field before it: "Pseudonym: fill this in." After a question it stays a sentence. */
function withLabel(label: string | undefined, words: string, language: string): string {
  if (!label) return words;
  if (/[?.!]$/.test(label)) return `${label} ${words}`;
  return `${label}: ${words.charAt(0).toLocaleLowerCase(language)}${words.slice(1)}`;
}

/** All that is wrong with a form, together at the top; takes the focus, each line leads to its field. */
export function ErrorSummary({ form, labels = {} }: { form: AppForm; labels?: Record<string, string> }) {
  const t = useT();
  const language = useLanguage();
  const errors = Object.entries(form.errors);
  if (errors.length === 0) return null;
  return (
    <div
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // Without scripts the browser itself moves the focus here when the page comes back.
      autoFocus
      className="mt-6 border-l-4 border-warn bg-warn-soft p-4"
    >
      <h2 className="font-sans text-h3">{t("errors:summary", { count: errors.length })}</h2>
      <ul className="mt-2">
        {errors.map(([name, message]) => (
          <li key={name}>
            {name === "form" ? (
              mistake(t, message)
            ) : (
              <a href={`#${name}`} className="inline-block py-1">
                {withLabel(labels[name], mistake(t, message), language)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A form: the summary of mistakes, its fields, and one button that says the act. */
export function Form({
  form,
  action,
  submit,
  children,
  more,
  labels,
  files,
}: {
  form: AppForm;
  /** Address it is sent to; the page's own when left out. */
  action?: string;
  submit: ReactNode;
  children: ReactNode;
  /** Further buttons beside the first. */
  more?: ReactNode;
  /** Labels of fields that stand inside a part of the form, where they cannot be seen from here. */
  labels?: Record<string, string>;
  /** Whether it sends a file. */
  files?: boolean;
}) {
  const encType = files ? "multipart/form-data" : undefined;
  return (
    <form method="post" encType={encType} action={action} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary form={form} labels={{ ...labels, ...labelsIn(children) }} />
      {children}
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <button className="button button-first">{submit}</button>
        {more}
      </div>
    </form>
  );
}

/** A form of one button: an act that needs no words. */
export function ActButton({
  action,
  fields = {},
  look = "second",
  label,
  children,
}: {
  action: string;
  fields?: Record<string, string>;
  look?: "first" | "second" | "warn" | "link";
  /** What the button is called where its words alone do not say on what it acts; begins with those words. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} className="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={look === "link" ? "linklike text-left" : `button button-${look}`} aria-label={label}>
        {children}
      </button>
    </form>
  );
}
