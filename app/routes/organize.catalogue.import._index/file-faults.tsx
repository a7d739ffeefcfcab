import type { Fault } from "~/domain/matrix/file-faults";
import { isSaid } from "~/domain/mistakes";
import { mistake, useT } from "~/ui/language";

/** What is wrong with a file, line by line. */
export function FileFaults({ count, list }: { count: number; list: Fault[] }) {
  const t = useT();
  return (
    <div
      id="error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      className="mt-6 border-l-4 border-warn bg-warn-soft p-4"
    >
      <h2 className="font-sans text-h3">{t("catalogue:wrong.title", { count })}</h2>
      <p className="mt-2">{t("catalogue:wrong.lead")}</p>
      <ol className="mt-3">
        {list.map(({ line, table, column, problem, values }, index) => (
          <li key={index} className="mt-2">
            <strong>{t("catalogue:wrong.line", { line: String(line) })}</strong>{" "}
            {table ? (
              <span className="text-muted">
                {t(`catalogue:table.${table}`)}
                {column ? ", " : ": "}
              </span>
            ) : null}
            {column ? `${t(`catalogue:column.${column}`)} (${column}): ` : null}
            {isSaid(problem) ? mistake(t, problem) : t(`catalogue:error.${problem}`, values)}
          </li>
        ))}
      </ol>
      {count > list.length ? <p className="mt-3">{t("catalogue:wrong.more", { count: count - list.length })}</p> : null}
    </div>
  );
}
