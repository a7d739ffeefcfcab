import { useT } from "~/ui/language";
import { Hidden, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/**
 * The form for a summary of a discussion, on pages without scripts. Its token, and how many summaries its writer has
 * seen, are those of each time it is shown.
 */
export function SummaryForm(props: {
  slug: string;
  formToken: string;
  seen: number;
  body?: string;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const { slug, formToken, body = "", refused } = props;
  const own = { formToken, seen: String(props.seen) };
  const form = plainForm({
    start: { ...own, body },
    refused: refused && { ...refused, values: { ...refused.values, ...own } },
  });
  const address = `/concepts/${slug}/summary`;
  return (
    <Form
      form={form}
      action={`${address}/edit`}
      submit={t("summary:form.submit")}
      more={
        <>
          <button className="button button-second" formAction={`${address}/preview`} formNoValidate>
            {t("summary:form.preview")}
          </button>
          <a href={address}>{t("summary:form.back")}</a>
        </>
      }
    >
      <Hidden form={form} name="formToken" />
      <Hidden form={form} name="seen" />
      <TextArea form={form} name="body" rows={14} label={t("summary:form.label")} hint={t("summary:form.hint")} />
    </Form>
  );
}
