import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** The decisions that can be put down on one registration. */
export function Decide({ code, decided, path }: { code: string; decided: string; path: string }) {
  const t = useT();
  const open = (["selected", "declined", "none"] as const).filter((one) => one !== (decided || "none"));
  return (
    <section className="mt-10">
      <h2>{t("organizing-registration:decide.title")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("organizing-registration:decide.hint")}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        {open.map((decision) => (
          <ActButton key={decision} action={`${path}/decisions`} fields={{ decision, registration: code }}>
            {t(`organizing-registration:decide.${decision}`)}
          </ActButton>
        ))}
      </div>
    </section>
  );
}
