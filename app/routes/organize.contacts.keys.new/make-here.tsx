import { useEffect, useState } from "react";
import { ActButton } from "~/forms/form";
import { useRunning } from "~/ui/running";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

interface Made {
  identity: string;
  recipient: string;
  /** Address of the file in this page's memory. */
  file: string;
}

/** Makes a pair of keys in this page. The private half is shown for saving; the public half alone is sent. */
export function MakeHere() {
  const t = useT();
  const running = useRunning();
  const [made, setMade] = useState<Made>();
  useEffect(() => () => (made ? URL.revokeObjectURL(made.file) : undefined), [made]);
  const make = async () => {
    const { newKey } = await import("~/domain/accounts/sealing");
    const { identity, recipient, file } = await newKey();
    setMade({ identity, recipient, file: URL.createObjectURL(new Blob([file], { type: "text/plain" })) });
  };
  return (
    <section aria-labelledby="here">
      <h2 id="here" className="text-h2">
        {t("contact-keys:make.title")}
      </h2>
      <p className="mt-2 max-w-[66ch]">{t("contact-keys:make.text")}</p>
      <p className="hidden font-semibold noscript:block">{t("contact-keys:make.scripts")}</p>
      {made ? (
        <>
          <Notice tone="warn">{t("contact-keys:make.save")}</Notice>
          <p id="identity" className="my-4 font-mono break-all" translate="no">
            {made.identity}
          </p>
          <p className="my-4">
            <a href={made.file} download="key.txt" className="button button-second">
              {t("contact-keys:make.download")}
            </a>
          </p>
          <p className="my-4 max-w-[66ch]">{t("contact-keys:make.next")}</p>
          <ActButton action="/organize/contacts/keys/new" fields={{ recipient: made.recipient }} look="first">
            {t("contact-keys:make.submit")}
          </ActButton>
        </>
      ) : (
        <p className="mt-4 noscript:hidden">
          <button type="button" className="button button-first" disabled={!running} onClick={() => void make()}>
            {t("contact-keys:make.make")}
          </button>
        </p>
      )}
    </section>
  );
}
