import { filterLink, type GridFilter } from "~/domain/matrix/filters.schema";
import type { GridRow, readGrid } from "~/domain/matrix/grid.server";
import { type Counts, markOf } from "~/domain/matrix/marks";
import { formatNumber } from "~/locales/format";
import type { T } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Mark } from "~/ui/mark";

type Filters = Record<string, string>;

/** What narrows the filter of the page to one row. */
function narrowed(filter: GridFilter, { group, id, kind, region }: GridRow): Filters {
  const same = { ...filter, by: "", after: "" };
  if (group === "sphere") return { ...same, sphere: id };
  if (group === "allOfRegion") return { ...same, region: id };
  if (group === "body") return { ...same, body: id };
  if (group === "districts") return { ...same, kind, region: region ?? "", scope: "districts" };
  return group === "region" ? { ...same, kind, region: region ?? "" } : { ...same, kind };
}

function nameOf(t: T, { group, id, kind, name }: GridRow): string {
  if (group === "sphere") return t(`common:sphere.${id}`);
  if (group === "allOfRegion") return name ?? t("matrix:noRegion");
  if (group === "kind") return t(`matrix:kind.${kind}`);
  if (group === "districts") return t("organizing-matrix:districtsOf", { region: name ?? "" });
  if (group === "body") return name ?? "";
  return name ? t("organizing-matrix:localOf", { region: name }) : t("organizing-matrix:localNowhere");
}

/** The picture: bodies down, levels across; on a phone each row is a card with the same marks. */
export function Grid({ grid, filter }: { grid: Awaited<ReturnType<typeof readGrid>>; filter: GridFilter }) {
  const t = useT();
  const { levels, rows, columns, total } = grid;
  const all = t("organizing-matrix:total");
  const list = (filters: Filters) => filterLink("/organize/matrix/positions", filters);
  const wide = { ...filter, by: "", after: "" };
  return (
    <div className="grid-sheet mt-4">
      <table role="table" className="grid-table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t(`organizing-matrix:by.${filter.by || "body"}`)}
            </th>
            {levels.map((level) => (
              <th role="columnheader" scope="col" key={level}>
                {t(`organizing-matrix:levelShort.${level}`)}
              </th>
            ))}
            <th role="columnheader" scope="col">
              {all}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const filters = narrowed(filter, row);
            const name = nameOf(t, row);
            return (
              <tr role="row" key={`${row.group}:${row.id}`}>
                <th role="rowheader" scope="row">
                  <a href={row.group === "body" ? list(filters) : filterLink("/organize/matrix", filters)}>{name}</a>
                </th>
                {levels.map((level, i) => (
                  <Cell key={level} row={name} level={level} cell={row.cells[i]} href={list({ ...filters, level })} />
                ))}
                <Cell row={name} cell={row.total} href={list(filters)} />
              </tr>
            );
          })}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {all}
            </th>
            {levels.map((level, i) => (
              <Cell key={level} row={all} level={level} cell={columns[i]} href={list({ ...wide, level })} />
            ))}
            <Cell row={all} cell={total} href={list(wide)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CellProps {
  row: string;
  /** None for the total of a row. */
  level?: string;
  cell: Counts | null | undefined;
  href: string;
}

function Cell({ row, level, cell, href }: CellProps) {
  const t = useT();
  const language = useLanguage();
  if (!cell || cell.positions === 0) return <td role="cell" className="blank" />;
  const mark = markOf(cell);
  const { candidates, positions, chosen } = cell;
  const words = t("organizing-matrix:cell", {
    row,
    level: level ? t(`matrix:level.${level}`) : t("organizing-matrix:total"),
    mark: t(`matrix:mark.${mark}`),
    ...{ candidates, positions, chosen },
  });
  return (
    <td role="cell">
      <a href={href} aria-label={words} title={words}>
        <span className="level" aria-hidden="true">
          {level ? t(`organizing-matrix:levelShort.${level}`) : t("organizing-matrix:total")}
        </span>
        <Mark mark={mark} />
        <span className="figures" aria-hidden="true">
          {formatNumber(language, candidates)}
          <small>/{formatNumber(language, positions)}</small>
        </span>
      </a>
    </td>
  );
}
