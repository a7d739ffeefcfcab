import { Select, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { plainForm } from "~/forms/use-app-form";
import { languageName, languages } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** The file: a name goes into it and nowhere else. */
export function Taking({ path }: { path: string }) {
  const t = useT();
  const form = plainForm({ start: { language: useLanguage() } });
  return (
    <>
      <Notice tone="warn">{t("certificates:own.careful")}</Notice>
      <Form form={form} action={`${path}/file`} submit={t("certificates:own.take")}>
        <TextField form={form} name="name" label={t("certificates:own.name")} hint={t("certificates:own.nameHint")} />
        <Select
          form={form}
          name="language"
          label={t("certificates:own.language")}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
        />
      </Form>
    </>
  );
}
