import { useT } from "~/ui/language";
import { TextField } from "./fields";
import type { AppForm } from "./use-app-form";

/** The name of an account. The browser does not offer those that were typed before. */
export function Pseudonym({ form, hint }: { form: AppForm; hint?: string }) {
  const t = useT();
  return <TextField form={form} name="pseudonym" label={t("accounts:pseudonym")} hint={hint} spellCheck={false} />;
}

/** The passphrase that holds so far, asked again before a secret of the account changes. */
export function PassphraseNow({ form }: { form: AppForm }) {
  const t = useT();
  return (
    <TextField
      form={form}
      name="passphraseNow"
      type="password"
      autoComplete="current-password"
      label={t("accounts:passphraseNow")}
    />
  );
}

/** Labels of the fields of an account and its passphrase, for the summary of mistakes. */
export function useAccountLabels(): Record<string, string> {
  const t = useT();
  return {
    pseudonym: t("accounts:pseudonym"),
    passphraseNow: t("accounts:passphraseNow"),
    way: t("accounts:choosing.label"),
    passphrase: t("accounts:choosing.ownLabel"),
  };
}
