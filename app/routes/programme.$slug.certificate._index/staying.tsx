import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** What becomes of the certificate when its holder erases the account. */
export function Staying({ path, stays }: { path: string; stays: boolean }) {
  const t = useT();
  return (
    <section className="mt-10">
      <h2>{t("certificates:own.staying.title")}</h2>
      <p className="mt-2 max-w-[66ch]">{t(`certificates:own.staying.${stays ? "yes" : "no"}`)}</p>
      <div className="mt-3">
        <ActButton action={`${path}/staying`} fields={{ stays: stays ? "no" : "yes" }}>
          {t(`certificates:own.staying.${stays ? "setNo" : "setYes"}`)}
        </ActButton>
      </div>
    </section>
  );
}
