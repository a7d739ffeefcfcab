import { ActButton } from "~/forms/form";
import { ArmoredFile, Command } from "~/ui/age-parts";
import { useT } from "~/ui/language";

const command = "age -d -i key.txt contact.age";

/** The sealed file to be opened with the age program, where the key never comes near a browser. */
export function OpenOffline({ code, sealed }: { code: string; sealed: string }) {
  const t = useT();
  return (
    <section className="mt-10" aria-labelledby="offline">
      <h2 id="offline" className="text-h2">
        {t("contact-keys:offline.title")}
      </h2>
      <p className="mt-2 max-w-[66ch]">{t("contact-keys:offline.text")}</p>
      <Command>{command}</Command>
      <ActButton action={`/organize/contacts/${code}/file`}>{t("contact-keys:open.file")}</ActButton>
      <ArmoredFile label={t("contact-keys:offline.sealed")} text={sealed} />
    </section>
  );
}
