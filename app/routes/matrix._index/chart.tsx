import type { Mark as Shown } from "~/domain/matrix/marks";
import type { ShownCell } from "~/domain/matrix/reading-pictures.server";
import type { Balance, TableName } from "~/domain/matrix/suppression";
import { useLanguage, useT } from "~/ui/language";
import { Mark } from "~/ui/mark";
import { figureOf, nameOf } from "./words";

const markOf: Record<Balance, Shown> = { shortage: "some", enough: "enough", competition: "crowded" };

/** Bars, one for each row that is shown: its name and figure stand in words, so that long names wrap on phones. */
export function Chart({ part, cells, number }: { part: TableName; cells: ShownCell[]; number: number }) {
  const t = useT();
  const language = useLanguage();
  const size = ({ said }: ShownCell) => said?.people ?? (said?.share === 0 ? 2 : (said?.share ?? 0));
  const shares = part === "regions" || part === "heads";
  const shown = cells.filter(({ said }) => said);
  const whole = shares ? 100 : Math.max(1, ...shown.map(size));
  return (
    <ul className="mt-5 max-w-[52rem] space-y-3" aria-labelledby={part}>
      {shown.map((cell) => (
        <li key={cell.key} className="break-inside-avoid">
          <p className="flex items-baseline justify-between gap-x-6">
            <span className="min-w-0">{nameOf(t, cell)}</span>
            <span className="font-semibold whitespace-nowrap tabular-nums">{figureOf(t, language, cell)}</span>
          </p>
          <Bar share={size(cell) / whole} />
          {cell.said?.balance || cell.asOf !== number ? (
            <p className="mt-1 flex flex-wrap gap-x-4 text-small text-muted">
              {cell.said?.balance ? (
                <span className="flex items-start gap-2">
                  <Mark mark={markOf[cell.said.balance]} />
                  {t(`picture:balance.${cell.said.balance}`)}
                </span>
              ) : null}
              {cell.asOf !== null && cell.asOf !== number ? (
                <span>{t("picture:asOf", { number: cell.asOf })}</span>
              ) : null}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** A bar as long as its share of the longest, on a hairline that shows the whole. */
function Bar({ share }: { share: number }) {
  const width = Math.round(share * 1000) / 10;
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="mt-1 block h-2 w-full" aria-hidden="true">
      <path d="M0 7.5H100" className="stroke-line" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      <rect width={width} height="8" className="fill-accent" />
    </svg>
  );
}
