import { wordedIn } from "~/domain/concepts/wordings";
import { type Zone, zones } from "~/domain/concepts/zones";
import { spheres } from "~/domain/spheres";
import { languageName, languages } from "~/locales/t";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { Checkboxes, Hidden, Radios, Select, TextArea, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

const suffix = { be: "Be", ru: "Ru", en: "En" } as const;

/** Fields of one text in each language in which organizers word things. */
export function Wordings(props: { form: AppForm; name: string; label: string; hint?: string; rows?: number }) {
  const t = useT();
  const { form, name, label, hint, rows } = props;
  return wordedIn.map((language) => {
    const field = { form, name: name + suffix[language], label: t(label, { language: languageName(language) }), hint };
    return rows ? (
      <TextArea key={language} {...field} rows={rows} lang={language} />
    ) : (
      <TextField key={language} {...field} lang={language} />
    );
  });
}

/** Labels of the same, for the summary of mistakes. */
export function useWordingLabels(names: Record<string, string>): Record<string, string> {
  const t = useT();
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, label]) =>
      wordedIn.map((language) => [name + suffix[language], t(label, { language: languageName(language) })]),
    ),
  );
}

/** A day, a time and a zone; which of two hours only where the time comes twice on that day. */
export function DeadlineFields({ form }: { form: AppForm }) {
  const t = useT();
  const which = ["first", "second"].map((value) => ({ value, label: t(`organizing-calls:form.${value}`) }));
  return (
    <>
      <TextField
        form={form}
        name="closesOn"
        label={t("organizing-calls:form.closesOn")}
        hint={t("organizing-calls:form.closesOnHint")}
      />
      <TextField
        form={form}
        name="closesTime"
        label={t("organizing-calls:form.closesTime")}
        hint={t("organizing-calls:form.closesTimeHint")}
      />
      <Select
        form={form}
        name="zone"
        label={t("organizing-calls:form.zone")}
        options={zones.map((value: Zone) => ({ value, label: t(`calls:zone.${value}`) }))}
      />
      {form.errors.which || form.values.which ? (
        <Radios form={form} name="which" label={t("organizing-calls:form.which")} options={which} />
      ) : null}
    </>
  );
}

/** Labels of the same, for the summary of mistakes. */
export function useDeadlineLabels(): Record<string, string> {
  const t = useT();
  return Object.fromEntries(
    ["closesOn", "closesTime", "zone", "which"].map((name) => [name, t(`organizing-calls:form.${name}`)]),
  );
}

/** A call, new or changed. Of one that is open only the words; `from` is the code of one that is copied. */
export function CallForm(props: {
  start: FormValues;
  rules: boolean;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { start, rules, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const words = useWordingLabels({ title: "organizing-calls:form.title", text: "organizing-calls:form.text" });
  const labels = { ...words, ...useDeadlineLabels() };
  return (
    <Form form={form} submit={submit} labels={labels} more={<a href={back}>{t("common:back")}</a>}>
      {"revision" in start ? <Hidden form={form} name="revision" /> : null}
      {"formToken" in start ? <Hidden form={form} name="formToken" /> : null}
      {"from" in start ? <Hidden form={form} name="from" /> : null}
      <Wordings form={form} name="title" label="organizing-calls:form.title" />
      <Wordings
        form={form}
        name="text"
        label="organizing-calls:form.text"
        hint={t("organizing-calls:form.textHint")}
        rows={8}
      />
      {rules ? <Rules form={form} /> : <Notice>{t("organizing-calls:form.stays")}</Notice>}
    </Form>
  );
}

function Rules({ form }: { form: AppForm }) {
  const t = useT();
  return (
    <>
      <Select
        form={form}
        name="sphere"
        label={t("organizing-calls:form.sphere")}
        options={[
          { value: "", label: t("organizing-calls:form.anySphere") },
          ...spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
        ]}
      />
      <Checkboxes
        form={form}
        name="languages"
        label={t("organizing-calls:form.languages")}
        hint={t("organizing-calls:form.languagesHint")}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
      />
      <TextField form={form} name="shortest" label={t("organizing-calls:form.shortest")} inputMode="numeric" />
      <TextField form={form} name="longest" label={t("organizing-calls:form.longest")} inputMode="numeric" />
      <DeadlineFields form={form} />
    </>
  );
}
