import type { ReactNode } from "react";
import { reasons } from "~/domain/discussion/report-reasons";
import { useT } from "~/ui/language";
import { Hidden, Radios, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

/** For what a moderator decides, or a member reports. */
export function ReasonField({ form, label }: { form: AppForm; label: string }) {
  const t = useT();
  return (
    <Radios
      form={form}
      name="reason"
      label={label}
      options={reasons.map((value) => ({
        value,
        label: t(`moderation:reason.${value}.label`),
        hint: t(`moderation:reason.${value}.hint`),
      }))}
    />
  );
}

/** The form of a decision: the reason where it has one, words to whom it concerns, and which decision came before. */
export function ModerationForm(props: {
  submit: string;
  back: string;
  words: { label: string; hint: string };
  reason?: boolean;
  /** Number of the last decision when the form was made, where somebody may be faster. */
  seen?: number;
  refused?: Refused | undefined;
  /** Fields between the reason and the words. */
  children?: (form: AppForm) => ReactNode;
}) {
  const t = useT();
  const { submit, back, words, reason, seen, refused, children } = props;
  const form = plainForm({ start: seen === undefined ? {} : { seen: String(seen) }, refused });
  const label = t("moderation:form.reason");
  return (
    <Form form={form} submit={submit} more={<a href={back}>{t("common:back")}</a>} labels={{ reason: label }}>
      {seen !== undefined && <Hidden form={form} name="seen" />}
      {reason && <ReasonField form={form} label={label} />}
      {children?.(form)}
      <TextArea form={form} name="words" label={words.label} hint={words.hint} />
    </Form>
  );
}
