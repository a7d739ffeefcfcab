import { filterLink, type GridFilter } from "~/domain/matrix/filters.schema";
import type { listRegionShares } from "~/domain/matrix/grid.server";
import { markOf } from "~/domain/matrix/marks";
import { formatNumber, formatShare } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { Mark } from "~/ui/mark";

/** For each region the share of positions that somebody chose, and the same in words. */
export function RegionShares(props: { shares: Awaited<ReturnType<typeof listRegionShares>>; filter: GridFilter }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const link = (region: string) =>
    filterLink("/organize/matrix", { ...props.filter, by: "", district: "", body: "", after: "", region });
  if (props.shares.length === 0) return null;
  return (
    <section>
      <h2>{t("organizing-matrix:regions.title")}</h2>
      <p className="mt-2 text-muted">{t("organizing-matrix:regions.lead")}</p>
      <ListTable stacks className="mt-4">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("organizing-matrix:regions.region")}
            </th>
            <th role="columnheader" scope="col" className="figure">
              {t("organizing-matrix:regions.share")}
            </th>
            <th role="columnheader" scope="col">
              {t("organizing-matrix:regions.words")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.shares.map((region) => (
            <tr role="row" key={region.code}>
              <th role="rowheader" scope="row">
                <a href={link(region.code)}>{region.name}</a>
              </th>
              <td role="cell" className="figure">
                <Mark mark={markOf(region)} label={t(`matrix:mark.${markOf(region)}`)} />{" "}
                {formatShare(language, region.chosen / region.positions)}
              </td>
              <td role="cell" className="text-small text-muted">
                {t("organizing-matrix:regions.ofThem", {
                  chosen: number(region.chosen),
                  positions: number(region.positions),
                  empty: number(region.positions - region.chosen),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </ListTable>
    </section>
  );
}
