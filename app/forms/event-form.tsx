import { zones } from "~/domain/concepts/zones";
import { audiences, entries, eventKinds } from "~/domain/programme/events";
import { useT } from "~/ui/language";
import { useWordingLabels, Wordings } from "./call-form";
import { Hidden, Radios, Select, TextField, Tick } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

type Edge = "starts" | "ends" | "until";

/** A day and a time; which of two hours only where the time comes twice on that day. */
export function EdgeFields({ form, edge }: { form: AppForm; edge: Edge }) {
  const t = useT();
  const which = `${edge}Which`;
  return (
    <>
      <TextField
        form={form}
        name={`${edge}On`}
        label={t(`organizing-programme:form.${edge}On`)}
        hint={t(`organizing-programme:form.${edge}OnHint`)}
      />
      <TextField form={form} name={`${edge}Time`} label={t(`organizing-programme:form.${edge}Time`)} />
      {form.errors[which] || form.values[which] ? (
        <Radios
          form={form}
          name={which}
          label={t("organizing-calls:form.which")}
          options={["first", "second"].map((value) => ({ value, label: t(`organizing-calls:form.${value}`) }))}
        />
      ) : null}
    </>
  );
}

/** Labels of what stands in parts of the form, for the summary of mistakes. */
function useEventLabels(): Record<string, string> {
  const t = useT();
  const words = useWordingLabels({
    ...{ title: "organizing-calls:form.title", text: "organizing-calls:form.text" },
    place: "organizing-programme:form.place",
  });
  const edges = (["starts", "ends", "until"] as const).flatMap((edge) => [
    [`${edge}On`, t(`organizing-programme:form.${edge}On`)],
    [`${edge}Time`, t(`organizing-programme:form.${edge}Time`)],
    [`${edge}Which`, t("organizing-calls:form.which")],
  ]);
  return { ...words, ...(Object.fromEntries(edges) as Record<string, string>) };
}

/** An event, new or changed. The kind of a lecture and of what is published stays; a lecture is read as its whole is. */
export function EventForm(props: {
  start: FormValues;
  /** Whether its kind is settled. */
  settled?: boolean;
  submit: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { start, settled = false, submit, back, refused } = props;
  const form = plainForm({ start, refused });
  const lecture = start.kind === "lecture";
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`programme:${group}.${value}`) }));
  return (
    <Form form={form} submit={submit} labels={useEventLabels()} more={<a href={back}>{t("common:back")}</a>}>
      {["revision", "formToken", "from", "whole"].map((name) =>
        name in start ? <Hidden key={name} form={form} name={name} /> : null,
      )}
      {lecture || settled ? (
        <Hidden form={form} name="kind" />
      ) : (
        <Select
          form={form}
          name="kind"
          label={t("organizing-programme:form.kind")}
          options={eventKinds.map((value) => ({ value, label: t(`programme:kind.${value}`) }))}
        />
      )}
      <Wordings form={form} name="title" label="organizing-calls:form.title" />
      <Wordings
        form={form}
        name="text"
        label="organizing-calls:form.text"
        hint={t("organizing-programme:form.textHint")}
        rows={6}
      />
      <Wordings
        form={form}
        name="place"
        label="organizing-programme:form.place"
        hint={t("organizing-programme:form.placeHint")}
      />
      <Tick form={form} name="wholeDays" label={t("organizing-programme:form.wholeDays")} />
      <EdgeFields form={form} edge="starts" />
      <EdgeFields form={form} edge="ends" />
      <Select
        form={form}
        name="zone"
        label={t("organizing-calls:form.zone")}
        options={zones.map((value) => ({ value, label: t(`calls:zone.${value}`) }))}
      />
      {lecture ? (
        <Hidden form={form} name="seenBy" />
      ) : (
        <Radios
          form={form}
          name="seenBy"
          label={t("organizing-programme:form.seenBy")}
          options={options("seenBy", audiences)}
        />
      )}
      <Radios
        form={form}
        name="entry"
        label={t("organizing-programme:form.entry")}
        hint={t("organizing-programme:form.entryHint")}
        options={options("entry", entries)}
      />
      <EdgeFields form={form} edge="until" />
      <TextField
        form={form}
        name="places"
        label={t("organizing-programme:form.places")}
        hint={t("organizing-programme:form.placesHint")}
        inputMode="numeric"
      />
      <TextField
        form={form}
        name="joinLink"
        label={t("organizing-programme:form.joinLink")}
        hint={t("organizing-programme:form.joinLinkHint")}
        spellCheck={false}
      />
      <Tick form={form} name="doNotRecord" label={t("organizing-programme:form.doNotRecord")} />
    </Form>
  );
}
