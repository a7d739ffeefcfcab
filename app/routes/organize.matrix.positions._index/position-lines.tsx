import type { listCell } from "~/domain/matrix/listing-candidates.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Mark } from "~/ui/mark";

type Line = Awaited<ReturnType<typeof listCell>>["positions"][number];

/** Positions with how many chose them, how many of those first, and for how many seats. */
export function PositionLines({ positions }: { positions: Line[] }) {
  const t = useT();
  const language = useLanguage();
  const figures = ["candidates", "firsts", "seats"] as const;
  return (
    <table className="mt-4 w-full">
      <thead>
        <tr className="border-b border-rule text-small text-muted">
          <th scope="col" className="py-2 pr-4 text-left font-normal">
            {t("organizing-matrix:positions.position")}
          </th>
          {figures.map((name) => (
            <th key={name} scope="col" className="py-2 pl-3 text-right align-bottom font-normal hyphens-auto">
              {t(`organizing-matrix:positions.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <tr key={position.key} className="border-b border-line align-baseline">
            <th scope="row" className="py-3 pr-4 text-left font-normal">
              <a href={`/organize/matrix/positions/${encodeURIComponent(position.key)}`}>{position.title}</a>
              <span className="block text-small text-muted">{position.body}</span>
              {position.retired && (
                <span className="block text-small font-semibold text-warn">
                  {t("organizing-matrix:positions.retired")}
                </span>
              )}
            </th>
            {figures.map((name) => (
              <td key={name} className="py-3 pl-3 text-right whitespace-nowrap">
                {name === "candidates" && (
                  <>
                    <Mark mark={position.mark} label={t(`matrix:mark.${position.mark}`)} />{" "}
                  </>
                )}
                {formatNumber(language, position[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
