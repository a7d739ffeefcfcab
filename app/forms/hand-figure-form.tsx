import { mostFigures, sectionNames, units } from "~/domain/results/contents";
import { figureKeys } from "~/domain/results/figures";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Select, TextField, Tick } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

const places = Array.from({ length: mostFigures }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));

/** A figure that was counted by hand, new or changed; its place in the list is one of the fields. */
export function HandFigureForm(props: {
  start: FormValues;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { start, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const words = { label: "organizing-results:form.label", note: "organizing-results:form.note" };
  const field = (name: string) => ({ form, name, label: t(`organizing-results:form.${name}`) });
  return (
    <Form form={form} submit={submit} labels={useWordingLabels(words)} more={<a href={back}>{t("common:back")}</a>}>
      <Hidden form={form} name="revision" />
      {"formToken" in start ? <Hidden form={form} name="formToken" /> : null}
      <Select
        {...field("instead")}
        hint={t("organizing-results:form.insteadHint")}
        options={[
          { value: "", label: t("organizing-results:form.insteadNone") },
          ...figureKeys.map((value) => ({ value, label: t(`results:figure.${value}`, { count: 0 }) })),
        ]}
      />
      <Select
        {...field("section")}
        options={sectionNames.map((value) => ({ value, label: t(`results:section.${value}`) }))}
      />
      <Wordings form={form} name="label" label={words.label} />
      <TextField {...field("number")} hint={t("organizing-results:form.numberHint")} inputMode="numeric" />
      <Tick {...field("over")} />
      <Select
        {...field("unit")}
        options={units.map((value) => ({ value, label: t(`organizing-results:form.${value}`) }))}
      />
      <TextField {...field("day")} hint={t("organizing-results:form.dayHint")} />
      <TextField {...field("source")} hint={t("organizing-results:form.sourceHint")} />
      <Wordings form={form} name="note" label={words.note} />
      <Select {...field("place")} options={places} />
    </Form>
  );
}
