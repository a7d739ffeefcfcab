import { useRef, useState } from "react";
import { useT } from "~/ui/language";
import { useRunning } from "~/ui/running";

/**
 * Takes a private key for use in this page: from its file or pasted. The controls have no names and stand in no
 * form, so nothing of it can be sent; the pasted text is wiped as soon as it was used.
 */
export function IdentityPicker({
  id = "identity",
  submit,
  onIdentities,
}: {
  /** With what the ids of its controls begin; one page has one of them. */
  id?: string;
  submit: string;
  onIdentities: (identities: string[]) => Promise<void>;
}) {
  const t = useT();
  const running = useRunning();
  const file = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const use = async () => {
    const { identitiesIn } = await import("~/domain/accounts/sealing");
    const chosen = file.current?.files?.[0];
    // A key file is a few lines; anything long is something else.
    const text = (pasted.current?.value ?? "") + "\n" + (chosen && chosen.size < 100_000 ? await chosen.text() : "");
    const identities = identitiesIn(text);
    setMissing(identities.length === 0);
    if (identities.length === 0) return;
    await onIdentities(identities);
    if (pasted.current) pasted.current.value = "";
    if (file.current) file.current.value = "";
  };
  return (
    <div>
      <p className="mt-4 hidden font-semibold noscript:block">{t("contact-keys:identity.scripts")}</p>
      <div className="noscript:hidden">
        <p className="mt-2 max-w-[66ch]">{t("contact-keys:identity.stays")}</p>
        <div className="mt-4">
          <label htmlFor={`${id}-file`} className="font-semibold">
            {t("contact-keys:identity.file")}
          </label>
          <input id={`${id}-file`} ref={file} type="file" className="mt-2 block max-w-full py-2" disabled={!running} />
        </div>
        <div className="mt-4">
          <label htmlFor={`${id}-text`} className="font-semibold">
            {t("contact-keys:identity.text")}
          </label>
          <textarea
            id={`${id}-text`}
            ref={pasted}
            rows={2}
            className="field mt-2 font-mono"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            disabled={!running}
            aria-describedby={missing ? `${id}-missing` : undefined}
          />
        </div>
        <p role="status" id={`${id}-missing`} className="mt-1 font-semibold text-warn">
          {missing ? t("contact-keys:identity.missing") : null}
        </p>
        <p className="mt-4">
          <button type="button" className="button button-first" disabled={!running} onClick={() => void use()}>
            {submit}
          </button>
        </p>
      </div>
    </div>
  );
}
