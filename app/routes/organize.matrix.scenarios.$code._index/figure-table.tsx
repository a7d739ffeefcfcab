import type { Figures } from "~/domain/matrix/scenario-outcome";
import { useLanguage, useT } from "~/ui/language";
import { figureLines } from "~/ui/scenario-words";

/** The figures of a scenario, line by line. */
export function FigureTable({ figures }: { figures: Figures }) {
  const t = useT();
  const language = useLanguage();
  return (
    <table className="list-table mt-8 max-w-[44rem]">
      <caption className="sr-only">{t("scenarios:figures")}</caption>
      <tbody>
        {figureLines(t, language, figures).map(({ name, label, value }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td className="text-right tabular-nums">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
