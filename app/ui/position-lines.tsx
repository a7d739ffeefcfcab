import type { PositionLine } from "~/domain/matrix/position-line";
import { Band } from "./band";
import { useT } from "./language";

/** Positions to open, one to a line, each with how wanted it is; `withBody` where they are of different bodies. */
export function PositionLines({ positions, withBody = false }: { positions: PositionLine[]; withBody?: boolean }) {
  const t = useT();
  return (
    <ul className="mt-2 max-w-[52rem] border-b border-line">
      {positions.map(({ key, title, body, how, band }) => (
        <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2">
          <span className="min-w-0">
            <a href={`/matrix/positions/${encodeURIComponent(key)}`} className="inline-block py-1">
              {withBody ? body : title}
            </a>
            {withBody && <span className="block text-small text-muted">{title}</span>}
          </span>
          <span className="text-small text-muted">
            {how === "elected" && `${t("matrix:how.elected")} · `}
            <Band band={band} />
          </span>
        </li>
      ))}
    </ul>
  );
}
