import { useState } from "react";
import type { SealedIn } from "~/domain/accounts/sealing";
import { ActButton } from "~/forms/form";
import { IdentityPicker } from "~/forms/identity-picker";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

interface Contact {
  code: string;
  of: SealedIn;
  sealed: string;
  was: string;
}

interface Result {
  done: { code: string; was: string; sealed: string }[];
  otherKey: number;
  otherRecord: number;
}

/** Opens each contact in this page with the organizer's key and seals it to the keys of now, nothing shown. */
export function SealAnew({ contacts, recipients }: { contacts: Contact[]; recipients: string[] }) {
  const t = useT();
  const [result, setResult] = useState<Result>();
  const seal = async (identities: string[]) => {
    const { reseal } = await import("~/domain/accounts/sealing");
    const came: Result = { done: [], otherKey: 0, otherRecord: 0 };
    for (const { code, of, sealed, was } of contacts) {
      const one = await reseal(of, sealed, identities, recipients);
      if (one.state === "sealed") came.done.push({ code, was, sealed: one.sealed });
      else came[one.state] += 1;
    }
    setResult(came);
  };
  const last = contacts.at(-1)?.code;
  return (
    <>
      <IdentityPicker submit={t("contact-keys:resealing.seal", { count: contacts.length })} onIdentities={seal} />
      <div role="status">
        {result && result.otherKey > 0 && (
          <Notice>{t("contact-keys:resealing.otherKey", { count: result.otherKey })}</Notice>
        )}
        {result && result.otherRecord > 0 && (
          <Notice tone="warn">{t("contact-keys:resealing.otherRecord", { count: result.otherRecord })}</Notice>
        )}
        {result && result.done.length > 0 && <p>{t("contact-keys:resealing.ready", { count: result.done.length })}</p>}
      </div>
      {result && result.done.length > 0 && (
        <form method="post" action="/organize/contacts/resealing/taking-back" className="mt-6">
          {result.done.map(({ code, was, sealed }) => (
            <div key={code} hidden>
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="was" value={was} />
              <input type="hidden" name="sealed" value={sealed} />
            </div>
          ))}
          <button className="button button-first">{t("contact-keys:resealing.submit")}</button>
        </form>
      )}
      {result?.done.length === 0 && last && (
        <ActButton action="/organize/contacts/resealing" fields={{ after: last }}>
          {t("contact-keys:resealing.others")}
        </ActButton>
      )}
    </>
  );
}
