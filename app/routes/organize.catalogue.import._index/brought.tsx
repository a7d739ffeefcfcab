import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** The organizer's own files of the last weeks. */
export function Brought({ imports }: { imports: { code: string; madeOn: string; appliedOn: string | null }[] }) {
  const t = useT();
  const language = useLanguage();
  return imports.length === 0 ? null : (
    <section className="mt-10">
      <h2>{t("catalogue:import.brought")}</h2>
      <ul className="rows">
        {imports.map(({ code, madeOn, appliedOn }) => (
          <li key={code}>
            <a href={`/organize/catalogue/import/${code}`} className="inline-block py-1">
              {t("catalogue:import.of", { day: formatDay(language, madeOn) })}
            </a>{" "}
            <span className="text-muted">{t(appliedOn ? "catalogue:import.applied" : "catalogue:import.waiting")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
