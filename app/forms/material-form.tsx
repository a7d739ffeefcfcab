import { spokenIn } from "~/domain/media/videos";
import { materialKinds, materialReaders } from "~/domain/programme/materials";
import { languageName } from "~/locales/t";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Radios, Select, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** A material of an event, new or changed; its kind is chosen once. */
export function MaterialForm(props: { start: FormValues; submit: string; back: string; refused: Refused | undefined }) {
  const t = useT();
  const { start, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const fresh = "formToken" in start;
  const labels = useWordingLabels({
    title: "organizing-calls:form.title",
    text: "organizing-materials:form.text",
  });
  const has = (kind: string) => fresh || start.kind === kind;
  return (
    <Form form={form} submit={submit} labels={labels} more={<a href={back}>{t("common:back")}</a>}>
      <Hidden form={form} name={fresh ? "formToken" : "revision"} />
      {fresh ? (
        <Radios
          form={form}
          name="kind"
          label={t("organizing-materials:form.kind")}
          hint={t("organizing-materials:form.kindHint")}
          options={materialKinds.map((value) => ({ value, label: t(`materials:kind.${value}`) }))}
        />
      ) : (
        <Hidden form={form} name="kind" />
      )}
      <Wordings form={form} name="title" label="organizing-calls:form.title" />
      {has("link") ? (
        <TextField
          form={form}
          name="link"
          label={t("organizing-materials:form.link")}
          hint={t("organizing-materials:form.linkHint")}
          spellCheck={false}
        />
      ) : null}
      {has("recording") ? (
        <Select
          form={form}
          name="language"
          label={t("organizing-materials:form.language")}
          options={spokenIn.map((value) => ({ value, label: languageName(value) }))}
        />
      ) : (
        <Hidden form={form} name="language" />
      )}
      <Radios
        form={form}
        name="seenBy"
        label={t("organizing-materials:form.seenBy")}
        options={materialReaders.map((value) => ({ value, label: t(`materials:seenBy.${value}`) }))}
      />
      <Wordings
        form={form}
        name="text"
        label="organizing-materials:form.text"
        hint={t("organizing-materials:form.textHint")}
        rows={6}
      />
    </Form>
  );
}
