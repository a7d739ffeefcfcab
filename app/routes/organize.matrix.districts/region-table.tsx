import { filterLink, type GridFilter } from "~/domain/matrix/filters.schema";
import type { listDistricts } from "~/domain/matrix/listing-districts.server";
import { type Counts, markOf } from "~/domain/matrix/marks";
import { formatNumber, formatShare } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { Mark } from "~/ui/mark";

type Region = Awaited<ReturnType<typeof listDistricts>>["regions"][number];

/** A region at its place: its share of positions chosen, and each of its districts with its own. */
export function RegionTable({ region, filter }: { region: Region; filter: GridFilter }) {
  const t = useT();
  const { code, name, districts } = region;
  const title = `region-${code}`;
  return (
    <section className={code.toLowerCase()} aria-labelledby={title}>
      <h2 id={title} className="text-h3">
        <a href={filterLink("/organize/matrix", { ...filter, region: code })}>{name}</a>
      </h2>
      <p className="text-small text-muted">
        <Share counts={region} words />
      </p>
      {districts.length === 0 ? (
        <p className="mt-2 text-small text-muted">{t("organizing-matrix:districts.none")}</p>
      ) : (
        <ListTable className="mt-2" labelledBy={title}>
          <thead>
            <tr>
              <th scope="col">{t("organizing-matrix:districts.district")}</th>
              <th scope="col" className="figure">
                {t("organizing-matrix:districts.chosen")}
              </th>
              <th scope="col" className="figure">
                {t("organizing-matrix:regions.share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {districts.map((district) => (
              <District key={district.key} district={district} filter={filter} />
            ))}
          </tbody>
        </ListTable>
      )}
    </section>
  );
}

function District({ district, filter }: { district: Region["districts"][number]; filter: GridFilter }) {
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const { key, name, chosen, positions } = district;
  return (
    <tr>
      <th scope="row">
        <a href={filterLink("/organize/matrix", { ...filter, district: key })}>{name}</a>
      </th>
      <td className="figure">{positions > 0 && `${number(chosen)}/${number(positions)}`}</td>
      <td className="figure">
        <Share counts={district} />
      </td>
    </tr>
  );
}

function Share({ counts, words = false }: { counts: Counts; words?: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { positions, chosen } = counts;
  if (positions === 0) return t("organizing-matrix:districts.noPositions");
  const share = formatShare(language, chosen / positions);
  const mark = markOf(counts);
  return (
    <>
      <Mark mark={mark} label={t(`matrix:mark.${mark}`)} />{" "}
      {words ? t("organizing-matrix:districts.ofRegion", { chosen, positions, share }) : share}
    </>
  );
}
