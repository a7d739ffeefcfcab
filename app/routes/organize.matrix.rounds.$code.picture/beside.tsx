import type { previewPicture } from "~/domain/matrix/publishing-pictures.server";
import type { TableName } from "~/domain/matrix/suppression";
import { formatNumber, formatShare } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Cell = Awaited<ReturnType<typeof previewPicture>>["cells"][number];

const columns = ["cell", "truth", "moved", "shown", "why"] as const;

/** One table of the picture: what is true of each cell, and what would be said of it. */
export function Beside({ table, cells, number }: { table: TableName; cells: Cell[]; number: number }) {
  const t = useT();
  if (cells.length === 0) return null;
  return (
    <section className="mt-12">
      <h2>{table === "cards" ? t("organizing-matrix:total") : t(`picture:part.${table}.title`)}</h2>
      <ListTable stacks className="mt-4">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                className={column === "truth" || column === "moved" || column === "shown" ? "figure" : undefined}
              >
                {t(`rounds:preview.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {cells.map((cell) => (
            <Line key={cell.key} cell={cell} number={number} />
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}

function Line({ cell, number }: { cell: Cell; number: number }) {
  const t = useT();
  const language = useLanguage();
  const { table, key, people, moved, positions, chosen, said, asOf, reason } = cell;
  const count = (value: number) => formatNumber(language, value);
  const own =
    table === "spheres"
      ? t(`common:sphere.${key}`)
      : table === "levels"
        ? t(`matrix:level.${key}`)
        : t("organizing-matrix:total");
  const shares = table === "regions" || table === "heads";
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {cell.name ?? own}
      </th>
      <td role="cell" className="figure">
        {t("rounds:preview.people", { count: people, number: count(people) })}
        {shares && (
          <span className="block text-small text-muted">
            {t("rounds:preview.positions", { chosen: count(chosen), positions: count(positions) })}
          </span>
        )}
      </td>
      <td role="cell" className="figure">
        <span className="said">{t("rounds:preview.column.moved")}: </span>
        {moved === null ? <span className="text-muted">{t("rounds:preview.first")}</span> : count(moved)}
      </td>
      <td role="cell" className="figure font-semibold">
        <span className="said font-normal">{t("rounds:preview.column.shown")}: </span>
        {said ? <Said said={said} /> : <span className="font-normal">{t("rounds:preview.nothing")}</span>}
      </td>
      <td role="cell" className="text-small text-muted">
        {said?.balance && <span className="block">{t(`picture:balance.${said.balance}`)}</span>}
        {reason ? t(`rounds:preview.reason.${reason}`) : null}
        {reason === "earlier" && asOf !== number ? <>, {t("picture:asOf", { number: asOf })}</> : null}
      </td>
    </tr>
  );
}

function Said({ said }: { said: NonNullable<Cell["said"]> }) {
  const t = useT();
  const language = useLanguage();
  if (said.people !== undefined) return formatNumber(language, said.people);
  if (said.share === 0) return t("picture:under");
  return said.share === 100 ? t("picture:over") : formatShare(language, (said.share ?? 0) / 100);
}
