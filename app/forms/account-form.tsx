import type { ReactNode } from "react";
import { useT } from "~/ui/language";
import { Pseudonym, useAccountLabels } from "./account-fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { PassphraseChoice } from "./passphrase-choice";
import { useAppForm } from "./use-app-form";

const checks = async () => (await import("~/domain/accounts/joining.schema")).joinSchema;

/** Opens an account: a pseudonym and a passphrase, the one that is offered or one's own. */
export function AccountForm(props: {
  offer: string;
  refused?: Refused | undefined;
  /** What guards the form, where it is open to everybody. */
  children?: ReactNode;
}) {
  const { offer, refused, children } = props;
  const t = useT();
  const form = useAppForm(checks, { start: { offer, way: "offered" }, refused });
  return (
    <Form form={form} labels={useAccountLabels()} submit={t("joining:account.submit")}>
      <Pseudonym form={form} hint={t("joining:account.pseudonymHint")} />
      <PassphraseChoice form={form} />
      {children}
    </Form>
  );
}
