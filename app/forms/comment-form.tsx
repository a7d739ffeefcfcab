import { useT } from "~/ui/language";
import { Hidden, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { PublicPerson } from "./public-person";
import { plainForm } from "./use-app-form";

/** The form for a comment or a reply, on pages without scripts. Its token is a new one each time it is shown. */
export function CommentForm({
  action,
  kind,
  formToken,
  refused,
}: {
  action: string;
  kind: "comment" | "reply";
  formToken: string;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const kept = refused && { ...refused, values: { ...refused.values, formToken } };
  const form = plainForm({ start: { formToken }, refused: kept });
  return (
    <Form
      form={form}
      action={action}
      submit={t(kind === "reply" ? "discussion:form.submitReply" : "discussion:form.submitComment")}
    >
      <Hidden form={form} name="formToken" />
      <TextArea
        form={form}
        name="body"
        label={t(kind === "reply" ? "discussion:form.reply" : "discussion:form.comment")}
        hint={t("discussion:form.hint")}
      />
      <PublicPerson form={form} refused={refused} />
    </Form>
  );
}
