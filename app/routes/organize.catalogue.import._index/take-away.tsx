import { catalogueTables } from "~/domain/matrix/catalogue-tables";
import { useT } from "~/ui/language";

/** The catalogue as files. */
export function TakeAway() {
  const t = useT();
  return (
    <section className="mt-10">
      <h2>{t("catalogue:export.title")}</h2>
      <p className="mt-3 max-w-[66ch] text-muted">{t("catalogue:export.lead")}</p>
      <ul className="mt-3">
        <li>
          <a href="/organize/catalogue/export/catalogue.json" className="inline-block py-1" download>
            {t("catalogue:export.json")}
          </a>
        </li>
        {catalogueTables.map((table) => (
          <li key={table}>
            <a href={`/organize/catalogue/export/${table}.csv`} className="inline-block py-1" download>
              {t("catalogue:export.csv", { table: t(`catalogue:table.${table}`) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
