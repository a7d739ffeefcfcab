import { mostSpeakers } from "~/domain/programme/events";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Select } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** A speaker, new or changed; the place in the list is one of the fields. */
export function SpeakerForm(props: {
  start: FormValues;
  /** How many places there are to choose from. */
  last: number;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { start, last, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const labels = useWordingLabels({
    name: "organizing-programme:speakers.name",
    about: "organizing-programme:speakers.about",
  });
  const places = Array.from({ length: Math.min(last, mostSpeakers) }, (_, at) => String(at + 1));
  return (
    <Form form={form} submit={submit} labels={labels} more={<a href={back}>{t("common:back")}</a>}>
      <Hidden form={form} name="revision" />
      <Wordings form={form} name="name" label="organizing-programme:speakers.name" />
      <Wordings form={form} name="about" label="organizing-programme:speakers.about" />
      <Select
        form={form}
        name="place"
        label={t("organizing-programme:speakers.place")}
        options={places.map((value) => ({ value, label: value }))}
      />
    </Form>
  );
}
