import type { Figures } from "~/domain/matrix/scenario-outcome";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { figureLines } from "~/ui/scenario-words";

/** What is there, what somebody chose and what can really be filled; below, by choice and by readiness. */
export function FigureTable({ figures }: { figures: Figures }) {
  const t = useT();
  const language = useLanguage();
  const rows = [
    { name: "all", positions: figures.positions, offices: figures.offices },
    { name: "chosen", positions: figures.chosenPositions, offices: figures.chosenOffices },
    { name: "filled", positions: figures.filledPositions, offices: figures.filled },
  ];
  const shares = figureLines(t, language, figures).filter(({ name }) => /^(rank|readiness)/.test(name));
  return (
    <div className="mt-8 grid max-w-[66ch] gap-y-8">
      <ListTable>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("scenarios:figures")}</span>
            </th>
            <th scope="col" className="figure">
              {t("scenarios:column.positions")}
            </th>
            <th scope="col" className="figure">
              {t("scenarios:column.offices")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, positions, offices }) => (
            <tr key={name} className={name === "filled" ? "font-semibold" : ""}>
              <th scope="row">{t(`scenarios:figure.${name}`)}</th>
              <td className="figure">{formatNumber(language, positions)}</td>
              <td className="figure">{formatNumber(language, offices)}</td>
            </tr>
          ))}
        </tbody>
      </ListTable>
      <ListTable>
        <caption className="text-left text-small text-muted">{t("scenarios:ofFilled")}</caption>
        <tbody>
          {shares.map(({ name, label, value }) => (
            <tr key={name}>
              <th scope="row">
                <span className="inline-block first-letter:uppercase">{label}</span>
              </th>
              <td className="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </ListTable>
    </div>
  );
}
