import { statementsPath } from "~/domain/discussion/places";
import type { Language } from "~/locales/t";
import { useT } from "~/ui/language";
import { Hidden, TextArea, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** A statement with the comment from which it comes. Its token is a new one each time the form is shown. */
export function StatementForm(props: {
  slug: string;
  language: Language;
  start: FormValues & { formToken: string };
  submit: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { slug, language, start, submit, refused } = props;
  const kept = refused && { ...refused, values: { ...refused.values, formToken: start.formToken } };
  const form = plainForm({ start, refused: kept });
  return (
    <Form form={form} submit={submit} more={<a href={statementsPath(slug)}>{t("common:back")}</a>}>
      <Hidden form={form} name="formToken" />
      <TextArea
        form={form}
        name="words"
        label={t("opinions:form.words")}
        hint={t("opinions:form.wordsHint")}
        rows={3}
        lang={language}
      />
      <TextField
        form={form}
        name="comment"
        label={t("opinions:form.comment")}
        hint={t("opinions:form.commentHint")}
        spellCheck={false}
        lang="zxx"
      />
    </Form>
  );
}
