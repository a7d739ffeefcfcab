import type { PositionLine } from "~/domain/matrix/position-line";
import { Band } from "./band";
import { useT } from "./language";
import { Facts } from "./lists";

/**
 * Positions to open, one to a line, each with how wanted it is: by their titles where they are of one body, by their
 * bodies where they have one title.
 */
export function PositionLines({ positions, by }: { positions: PositionLine[]; by: "title" | "body" }) {
  const t = useT();
  return (
    <ul className="mt-2 max-w-[52rem] border-b border-line">
      {positions.map((position) => (
        <li
          key={position.key}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2"
        >
          <a href={`/matrix/positions/${encodeURIComponent(position.key)}`} className="inline-block min-w-0 py-1">
            {position[by]}
          </a>
          <Facts>
            {position.how === "elected" && t("matrix:how.elected")}
            <Band band={position.band} />
          </Facts>
        </li>
      ))}
    </ul>
  );
}
