import type { listOfficeHolders } from "~/domain/organizing/people.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

/** Everyone who holds an office, by office. */
export function OfficeHolders({ holders }: { holders: Awaited<ReturnType<typeof listOfficeHolders>> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section>
      <h2>{t("people:holders.title")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("people:holders.lead")}</p>
      <ListTable stacks className="mt-4">
        <thead role="rowgroup">
          <tr role="row">
            {["pseudonym", "role", "since", "secondStep"].map((column) => (
              <th key={column} role="columnheader" scope="col">
                {t(`people:fact.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {holders.map(({ person, pseudonym, role, since, secondStep, self }) => (
            <tr role="row" key={pseudonym}>
              <th role="rowheader" scope="row">
                <a href={`/organize/people/${person}`} translate="no">
                  {pseudonym}
                </a>
                {self ? ` · ${t("people:self")}` : null}
              </th>
              <td role="cell">{t(`common:role.${role}`)}</td>
              <td role="cell">{t("people:since", { day: formatDay(language, since) })}</td>
              <td role="cell" className="text-muted">
                {t(`people:secondStep.${secondStep}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}
