import { Form } from "./form";
import { TextField } from "./fields";
import type { Refused } from "./parse-form";
import { useAppForm } from "./use-app-form";
import { useT } from "~/ui/language";

const checks = async () => (await import("~/domain/organizing/contact-keys.schema")).recipientSchema;

/** Takes the public half of a key that somebody made with the age program. */
export function RecipientForm({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  const form = useAppForm(checks, { refused });
  return (
    <Form form={form} submit={t("contact-keys:new.submit")}>
      <TextField
        form={form}
        name="recipient"
        label={t("contact-keys:new.recipient")}
        hint={t("contact-keys:new.recipientHint")}
        spellCheck={false}
      />
    </Form>
  );
}
