import { mostRows } from "~/domain/concepts/calls";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Select, TextField, Tick } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** A criterion or a question of a call, new or changed; its place in the list is one of the fields. */
export function CallRowForm(props: {
  kind: "criteria" | "questions";
  start: FormValues;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { kind, start, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const criteria = kind === "criteria";
  const labels = useWordingLabels(
    criteria
      ? { name: "organizing-calls:rows.name", help: "organizing-calls:rows.help" }
      : { words: "organizing-calls:rows.words" },
  );
  const places = Array.from({ length: mostRows }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <Form form={form} submit={submit} labels={labels} more={<a href={back}>{t("common:back")}</a>}>
      <Hidden form={form} name="revision" />
      {criteria ? (
        <>
          <Wordings form={form} name="name" label="organizing-calls:rows.name" />
          <Wordings form={form} name="help" label="organizing-calls:rows.help" />
          <TextField
            form={form}
            name="weight"
            label={t("organizing-calls:rows.weight")}
            hint={t("organizing-calls:rows.weightHint")}
            inputMode="numeric"
          />
        </>
      ) : (
        <>
          <Wordings form={form} name="words" label="organizing-calls:rows.words" rows={2} />
          <TextField form={form} name="longest" label={t("organizing-calls:rows.longest")} inputMode="numeric" />
          <Tick form={form} name="required" label={t("organizing-calls:rows.required")} />
        </>
      )}
      <Select form={form} name="place" label={t("organizing-calls:rows.place")} options={places} />
    </Form>
  );
}
