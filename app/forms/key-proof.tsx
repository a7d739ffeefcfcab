import { useState } from "react";
import { ArmoredFile, Command } from "~/ui/age-parts";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { Hidden, TextField } from "./fields";
import { ActButton, Form } from "./form";
import { IdentityPicker } from "./identity-picker";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

const command = "age -d -i key.txt challenge.age";

/** Proves that one holds the private half: the page, or the age program, reads the word that was encrypted to it. */
export function KeyProof(props: {
  /** Where the proof is sent: the page's own address. */
  action: string;
  recipient: string;
  challenge: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { action, recipient, challenge, refused } = props;
  const form = plainForm({ start: { recipient }, refused });
  /** The word that was read, or null where the key was another. */
  const [word, setWord] = useState<string | null>();
  const read = async (identities: string[]) => {
    const { decryptWith } = await import("~/domain/accounts/sealing");
    const bytes = await decryptWith(identities, challenge);
    setWord(bytes && new TextDecoder().decode(bytes).trim());
  };
  return (
    <>
      <p className="my-4 font-mono text-small break-all" translate="no">
        {recipient}
      </p>
      <h2 className="text-h3">{t("contact-keys:proof.here")}</h2>
      <IdentityPicker submit={t("contact-keys:proof.read")} onIdentities={read} />
      <div role="status">
        {word && <Notice>{t("contact-keys:proof.fits")}</Notice>}
        {word === null && <Notice tone="warn">{t("contact-keys:proof.otherKey")}</Notice>}
      </div>
      {word && (
        <ActButton action={action} fields={{ recipient, answer: word }} look="first">
          {t("contact-keys:proof.submit")}
        </ActButton>
      )}
      <h2 className="mt-8 text-h3">{t("contact-keys:proof.offline")}</h2>
      <p className="mt-2 max-w-[66ch]">{t("contact-keys:proof.offlineText")}</p>
      <Command>{command}</Command>
      <ArmoredFile label={t("contact-keys:proof.challenge")} text={challenge} />
      <Form form={form} action={action} submit={t("contact-keys:proof.submit")}>
        <Hidden form={form} name="recipient" />
        <TextField
          form={form}
          name="answer"
          label={t("contact-keys:proof.answer")}
          hint={t("contact-keys:proof.answerHint")}
          spellCheck={false}
        />
      </Form>
    </>
  );
}
