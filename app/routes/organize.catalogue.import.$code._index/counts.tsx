import { catalogueTables } from "~/domain/matrix/catalogue-tables";
import { type ImportReport, outcomes } from "~/domain/matrix/import-report";
import { useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

/** How many rows of each table become what; tables of which the file has nothing are left out. */
export function Counts({ counts }: { counts: ImportReport["counts"] }) {
  const t = useT();
  const brought = catalogueTables.filter((table) =>
    outcomes.some((outcome) => outcome !== "absent" && counts[table][outcome] > 0),
  );
  return brought.length === 0 ? null : (
    <ListTable stacks className="mt-6">
      <caption className="sr-only">{t("catalogue:report.counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("catalogue:report.table")}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col" className="figure">
              {t(`catalogue:became.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {brought.map((table) => (
          <tr key={table}>
            <th scope="row">{t(`catalogue:table.${table}`)}</th>
            {outcomes.map((outcome) => (
              <td key={outcome} className="figure">
                <span className="said">{t(`catalogue:became.${outcome}`)}</span> {counts[table][outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
