import type { compareScenarios } from "~/domain/matrix/comparing-scenarios.server";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { figureLines } from "~/ui/scenario-words";

export type Compared = Awaited<ReturnType<typeof compareScenarios>>;

/** The figures of two scenarios in two columns. */
export function SideBySide({ scenarios }: { scenarios: Compared["scenarios"] }) {
  const t = useT();
  const language = useLanguage();
  const columns = scenarios.map(({ figures }) => (figures ? figureLines(t, language, figures) : []));
  const lines = columns[0]?.length ? columns[0] : (columns[1] ?? []);
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("scenarios:figures")}
          </th>
          {scenarios.map(({ code, name }, i) => (
            <th role="columnheader" scope="col" className="tabular-nums sm:text-right" key={`${code} ${i}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ name, label }, line) => (
          <tr role="row" key={name}>
            <th role="rowheader" scope="row">
              <span className="inline-block first-letter:uppercase">{label}</span>
            </th>
            {scenarios.map((scenario, i) => (
              <td role="cell" className="tabular-nums sm:text-right" key={`${scenario.code} ${i}`}>
                <span className="said" aria-hidden="true">
                  {scenario.name}:{" "}
                </span>
                {columns[i]?.[line]?.value ?? t("scenarios:standing.none")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
