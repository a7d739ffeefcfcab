import { useState } from "react";
import type { Opened, SealedIn } from "~/domain/accounts/sealing";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { IdentityPicker } from "./identity-picker";

/** Opens the sealed file in this page, with a key that stays in it. */
export function OpenHere({ id, of, sealed }: { id?: string; of: SealedIn; sealed: string }) {
  const t = useT();
  const [opened, setOpened] = useState<Opened>();
  const open = async (identities: string[]) => {
    const { openSealed } = await import("~/domain/accounts/sealing");
    setOpened(await openSealed(of, sealed, identities));
  };
  return (
    <section aria-labelledby="here">
      <h2 id="here" className="text-h2">
        {t("contact-keys:here.title")}
      </h2>
      <IdentityPicker {...(id && { id })} submit={t("contact-keys:here.submit")} onIdentities={open} />
      <div role="status">
        {opened?.state === "open" && (
          <div className="my-6 max-w-[66ch] border-y border-line py-4">
            <p id="opened-text" className="whitespace-pre-wrap" translate="no">
              {opened.text}
            </p>
            <p className="mt-3">
              <button type="button" className="linklike" onClick={() => setOpened(undefined)}>
                {t("contact-keys:here.close")}
              </button>
            </p>
          </div>
        )}
        {opened?.state === "otherKey" && <Notice tone="warn">{t("contact-keys:here.otherKey")}</Notice>}
        {opened?.state === "otherRecord" && <Notice tone="warn">{t("contact-keys:here.otherRecord")}</Notice>}
      </div>
    </section>
  );
}
