import { filterLink, type GridFilter } from "~/domain/matrix/filters.schema";
import type { listCell } from "~/domain/matrix/listing-candidates.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { Mark } from "~/ui/mark";

type Line = Awaited<ReturnType<typeof listCell>>["positions"][number];

/** Positions with how many chose them, how many of those first, and for how many seats. */
export function PositionLines({ positions, filter }: { positions: Line[]; filter: GridFilter }) {
  const t = useT();
  const language = useLanguage();
  const link = (key: string) =>
    filterLink(`/organize/matrix/positions/${encodeURIComponent(key)}`, { ...filter, after: "" });
  const figures = ["candidates", "firsts", "seats"] as const;
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("organizing-matrix:positions.position")}
          </th>
          {figures.map((name) => (
            <th role="columnheader" key={name} scope="col" className="figure">
              {t(`organizing-matrix:positions.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {positions.map((position) => (
          <tr role="row" key={position.key}>
            <th role="rowheader" scope="row">
              <a href={link(position.key)}>{position.title}</a>
              <span className="block text-small text-muted">{position.body}</span>
              {position.retired && (
                <span className="block text-small font-semibold text-warn">
                  {t("organizing-matrix:positions.retired")}
                </span>
              )}
            </th>
            {figures.map((name) => (
              <td role="cell" key={name} className="figure">
                {name === "candidates" && (
                  <>
                    <Mark mark={position.mark} label={t(`matrix:mark.${position.mark}`)} />{" "}
                  </>
                )}
                <span className="said" aria-hidden="true">
                  {t(`organizing-matrix:positions.${name}`)}{" "}
                </span>
                {formatNumber(language, position[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
