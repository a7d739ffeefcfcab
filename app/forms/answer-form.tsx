import { useT } from "~/ui/language";
import { Hidden, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** The form for an official answer, on pages without scripts. Its token is a new one each time it is shown. */
export function OfficialAnswerForm(props: {
  slug: string;
  formToken: string;
  body?: string;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const { slug, formToken, body = "", refused } = props;
  const kept = refused && { ...refused, values: { ...refused.values, formToken } };
  const form = plainForm({ start: { formToken, body }, refused: kept });
  const address = `/concepts/${slug}/answer`;
  return (
    <Form
      form={form}
      action={address}
      submit={t("publication:answer.submit")}
      more={
        <>
          <button className="button button-second" formAction={`${address}/preview`} formNoValidate>
            {t("publication:answer.preview")}
          </button>
          <a href={`/concepts/${slug}`}>{t("publication:answer.back")}</a>
        </>
      }
    >
      <Hidden form={form} name="formToken" />
      <TextArea
        form={form}
        name="body"
        rows={12}
        label={t("publication:answer.label")}
        hint={t("publication:answer.hint")}
      />
    </Form>
  );
}
