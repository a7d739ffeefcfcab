import { useState } from "react";
import type { SealedIn } from "~/domain/accounts/sealing";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { ActButton } from "./form";
import { IdentityPicker } from "./identity-picker";

interface Sealed {
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

/**
 * Opens each sealed text in this page with the organizer's key and seals it to the keys of now, nothing shown. `path`
 * is the page that hands them out.
 */
export function SealAnew(props: { id?: string; path: string; texts: Sealed[]; recipients: string[] }) {
  const { id, path, texts, recipients } = props;
  const t = useT();
  const [result, setResult] = useState<Result>();
  const seal = async (identities: string[]) => {
    const { reseal } = await import("~/domain/accounts/sealing");
    const came: Result = { done: [], otherKey: 0, otherRecord: 0 };
    for (const { code, of, sealed, was } of texts) {
      const one = await reseal(of, sealed, identities, recipients);
      if (one.state === "sealed") came.done.push({ code, was, sealed: one.sealed });
      else came[one.state] += 1;
    }
    setResult(came);
  };
  const last = texts.at(-1)?.code;
  return (
    <>
      <IdentityPicker
        {...(id && { id })}
        submit={t("contact-keys:resealing.seal", { count: texts.length })}
        onIdentities={seal}
      />
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
        <form method="post" action={`${path}/taking-back`} className="mt-6">
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
        <ActButton action={path} fields={{ after: last }}>
          {t("contact-keys:resealing.others")}
        </ActButton>
      )}
    </>
  );
}
