import { addressKinds } from "~/domain/organizing/official-addresses";
import { useT } from "~/ui/language";
import { Radios, TextArea, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

const notes = [
  { name: "noteBe", lang: "be" },
  { name: "noteRu", lang: "ru" },
  { name: "noteEn", lang: "en" },
] as const;

/** An official address and its notes, to be added or changed. */
export function AddressForm({ start = {}, refused }: { start?: FormValues; refused: Refused | undefined }) {
  const t = useT();
  const form = plainForm({ start, refused });
  return (
    <Form form={form} submit={t("addresses:form.submit")} more={<a href="/organize/addresses">{t("common:back")}</a>}>
      <Radios
        form={form}
        name="kind"
        label={t("addresses:form.kind")}
        options={addressKinds.map((value) => ({
          value,
          label: t(`addresses:kind.${value}`),
          hint: t(`addresses:form.hint.${value}`),
        }))}
      />
      <TextField
        form={form}
        name="address"
        label={t("addresses:form.address")}
        hint={t("addresses:form.addressHint")}
        spellCheck={false}
        lang="zxx"
      />
      {notes.map(({ name, lang }) => (
        <TextArea key={name} form={form} name={name} label={t(`addresses:form.${name}`)} rows={2} lang={lang} />
      ))}
    </Form>
  );
}
