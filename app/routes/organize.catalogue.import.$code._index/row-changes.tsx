import type { RowChange } from "~/domain/matrix/import-report";
import { useT } from "~/ui/language";

/** The rows that a file changes, each with its values as they are and as they would be. */
export function RowChanges({ changes }: { changes: RowChange[] }) {
  const t = useT();
  return changes.length === 0 ? null : (
    <section className="mt-10">
      <h2>{t("catalogue:report.rows")}</h2>
      <ul className="rows">
        {changes.map(({ table, key, line, act, values }) => (
          <li key={`${table}/${key}`}>
            <h3 className="text-h3">
              {t(`catalogue:act.was.${act}`)}: <span className="font-mono break-all">{key}</span>
            </h3>
            <p className="text-small text-muted">
              {t(`catalogue:table.${table}`)} · {t("catalogue:wrong.line", { line: String(line) })}
            </p>
            <dl className="mt-2">
              {values
                .filter(({ before, after }) => act !== "added" || before !== after)
                .map(({ column, before, after }) => (
                  <div key={column} className="mt-1">
                    <dt className="inline font-semibold">{t(`catalogue:column.${column}`)}: </dt>
                    <dd className="inline">
                      {before ? <del>{before}</del> : null}
                      {before && after ? " → " : null}
                      {after ? <ins>{after}</ins> : null}
                      {before && !after ? ` → ${t("catalogue:report.empty")}` : null}
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
