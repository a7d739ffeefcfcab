import { useT } from "~/ui/language";
import { Hidden, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** The form for a message on a card, on pages without scripts. Its token is a new one each time it is shown. */
export function MessageForm(props: {
  formToken: string;
  hint: string;
  submit: string;
  refused?: Refused | undefined;
  more?: React.ReactNode;
}) {
  const t = useT();
  const { formToken, hint, submit, refused, more } = props;
  const kept = refused && { ...refused, values: { ...refused.values, formToken } };
  const form = plainForm({ start: { formToken }, refused: kept });
  return (
    <Form form={form} submit={submit} more={more}>
      <Hidden form={form} name="formToken" />
      <TextArea form={form} name="body" label={t("messages:form.body")} hint={hint} />
    </Form>
  );
}
