import { filterLink, type GridFilter } from "~/domain/matrix/filters.schema";
import type { listRegionShares } from "~/domain/matrix/grid.server";
import { markOf } from "~/domain/matrix/marks";
import { formatNumber, formatShare } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Mark } from "~/ui/mark";

/** For each region the share of positions that somebody chose, and the same in words. */
export function RegionShares(props: { shares: Awaited<ReturnType<typeof listRegionShares>>; filter: GridFilter }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const link = (region: string) => filterLink("/organize/matrix", { ...props.filter, body: "", after: "", region });
  return (
    <section>
      <h2>{t("organizing-matrix:regions.title")}</h2>
      <p className="mt-2 text-muted">{t("organizing-matrix:regions.lead")}</p>
      <table className="list-table mt-4">
        <thead>
          <tr>
            <th scope="col">{t("organizing-matrix:regions.region")}</th>
            <th scope="col" className="figure">
              {t("organizing-matrix:regions.share")}
            </th>
            <th scope="col">{t("organizing-matrix:regions.words")}</th>
          </tr>
        </thead>
        <tbody>
          {props.shares.map((region) => (
            <tr key={region.code}>
              <th scope="row">
                <a href={link(region.code)}>{region.name}</a>
              </th>
              <td className="figure">
                <Mark mark={markOf(region)} label={t(`matrix:mark.${markOf(region)}`)} />{" "}
                {formatShare(language, region.chosen / region.positions)}
              </td>
              <td className="text-small text-muted">
                {t("organizing-matrix:regions.ofThem", {
                  chosen: number(region.chosen),
                  positions: number(region.positions),
                  empty: number(region.positions - region.chosen),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
