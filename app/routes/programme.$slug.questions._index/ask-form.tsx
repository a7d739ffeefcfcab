import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import type { Refused } from "~/forms/parse-form";
import { PublicPerson } from "~/forms/public-person";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";

/** The form of a question, with what others learn of it; who has asked enough reads so. */
export function AskForm(props: { formToken: string; left: number; refused: Refused | undefined }) {
  const t = useT();
  const { formToken, left, refused } = props;
  const form = plainForm({ start: { formToken }, refused });
  return (
    <section className="max-w-[66ch]">
      <h2>{t("asking:form.title")}</h2>
      <p className="mt-2">{t("asking:form.secret")}</p>
      {left > 0 || refused ? (
        <>
          {left > 0 ? <p className="mt-2 text-muted">{t("asking:form.left", { count: left })}</p> : null}
          <Form form={form} submit={t("asking:form.submit")}>
            <Hidden form={form} name="formToken" />
            <TextArea form={form} name="body" label={t("asking:form.body")} hint={t("asking:form.hint")} rows={4} />
            <PublicPerson form={form} refused={refused} />
          </Form>
        </>
      ) : (
        <p className="mt-2 text-muted">{t("asking:form.noneLeft")}</p>
      )}
    </section>
  );
}
