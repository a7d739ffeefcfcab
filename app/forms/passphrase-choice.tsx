import { useT } from "~/ui/language";
import { Hidden, Radios, TextField } from "./fields";
import type { AppForm } from "./use-app-form";

/** Choosing a passphrase: the seven words that are offered, or one's own. */
export function PassphraseChoice({ form }: { form: AppForm }) {
  const t = useT();
  const offer = typeof form.values.offer === "string" ? form.values.offer : "";
  return (
    <>
      <Hidden form={form} name="offer" />
      <Radios
        form={form}
        name="way"
        label={t("accounts:choosing.label")}
        hint={t("accounts:choosing.hint")}
        options={[
          {
            value: "offered",
            label: t("accounts:choosing.offered"),
            hint: (
              <span id="offer" className="font-mono text-read text-ink" translate="no">
                {offer}
              </span>
            ),
          },
          { value: "own", label: t("accounts:choosing.own") },
        ]}
      />
      <TextField
        form={form}
        name="passphrase"
        type="password"
        autoComplete="new-password"
        label={t("accounts:choosing.ownLabel")}
        hint={t("accounts:choosing.ownHint")}
      />
    </>
  );
}
