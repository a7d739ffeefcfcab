import { spokenIn } from "~/domain/media/videos";
import { audiences } from "~/domain/programme/events";
import { languageName } from "~/locales/t";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Radios, Select, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** The words of an interview, new or changed. */
export function InterviewForm(props: {
  start: FormValues;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { start, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const labels = useWordingLabels({
    ...{ title: "organizing-calls:form.title", text: "organizing-interviews:form.text" },
    transcript: "organizing-interviews:form.transcript",
  });
  return (
    <Form form={form} submit={submit} labels={labels} more={<a href={back}>{t("common:back")}</a>}>
      {["revision", "formToken"].map((name) => (name in start ? <Hidden key={name} form={form} name={name} /> : null))}
      <TextField
        form={form}
        name="named"
        label={t("organizing-interviews:form.named")}
        hint={t("organizing-interviews:form.namedHint")}
      />
      <Wordings form={form} name="title" label="organizing-calls:form.title" />
      <Select
        form={form}
        name="language"
        label={t("organizing-interviews:form.language")}
        options={spokenIn.map((value) => ({ value, label: languageName(value) }))}
      />
      <TextField
        form={form}
        name="recordedOn"
        label={t("organizing-interviews:form.recordedOn")}
        hint={t("organizing-programme:form.startsOnHint")}
      />
      <Radios
        form={form}
        name="seenBy"
        label={t("organizing-interviews:form.seenBy")}
        options={audiences.map((value) => ({ value, label: t(`programme:seenBy.${value}`) }))}
      />
      <Wordings form={form} name="text" label="organizing-interviews:form.text" rows={4} />
      <Wordings
        form={form}
        name="transcript"
        label="organizing-interviews:form.transcript"
        hint={t("organizing-interviews:form.transcriptHint")}
        rows={10}
      />
    </Form>
  );
}
