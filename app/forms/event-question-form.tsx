import { mostQuestions, questionKinds } from "~/domain/programme/registrations";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Radios, Select, Tick } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** A question that an event asks of those who register, new or changed; its place in the list is one of the fields. */
export function EventQuestionForm(props: {
  start: FormValues;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { start, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const labels = useWordingLabels({
    words: "organizing-registration:question.words",
    options: "organizing-registration:question.options",
  });
  const places = Array.from({ length: mostQuestions }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <Form form={form} submit={submit} labels={labels} more={<a href={back}>{t("common:back")}</a>}>
      <Hidden form={form} name="seen" />
      <Wordings form={form} name="words" label="organizing-registration:question.words" rows={2} />
      <Radios
        form={form}
        name="kind"
        label={t("organizing-registration:question.kind")}
        options={questionKinds.map((value) => ({
          value,
          label: t(`registration:question.${value}`),
          hint: t(`organizing-registration:question.kindHint.${value}`),
        }))}
      />
      <Wordings
        form={form}
        name="options"
        label="organizing-registration:question.options"
        hint={t("organizing-registration:question.optionsHint")}
        rows={4}
      />
      <Tick form={form} name="required" label={t("organizing-registration:question.required")} />
      <Tick form={form} name="sealed" label={t("organizing-registration:question.sealed")} />
      <p className="text-small text-muted">{t("organizing-registration:question.sealedHint")}</p>
      <Select form={form} name="place" label={t("organizing-registration:question.place")} options={places} />
    </Form>
  );
}
