import type { ReactNode } from "react";
import { useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import type { Compared } from "./side-by-side";

interface Line {
  id: string;
  head: ReactNode;
  cells: readonly [ReactNode, ReactNode];
}

function Differences(props: { head: string; scenarios: Compared["scenarios"]; lines: Line[] }) {
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {props.head}
          </th>
          {props.scenarios.map(({ code, name }, i) => (
            <th role="columnheader" scope="col" key={`${code} ${i}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.lines.map(({ id, head, cells }) => (
          <tr role="row" key={id}>
            <th role="rowheader" scope="row">
              {head}
            </th>
            {cells.map((cell, i) => (
              <td role="cell" key={i}>
                <span className="said" aria-hidden="true">
                  {props.scenarios[i]?.name}:{" "}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** Positions of which one scenario fills more offices than the other. */
export function PositionDifferences({ positions, scenarios }: Pick<Compared, "positions" | "scenarios">) {
  const t = useT();
  const lines = positions.map(({ key, title, body, counts }) => ({
    id: key,
    head: (
      <>
        <a href={`/organize/matrix/positions/${encodeURIComponent(key)}`}>{title}</a>
        <span className="block text-small text-muted">{body}</span>
      </>
    ),
    cells: [
      t("scenarios:compare.taken", { count: counts[0] }),
      t("scenarios:compare.taken", { count: counts[1] }),
    ] as const,
  }));
  return <Differences head={t("scenarios:column.position")} scenarios={scenarios} lines={lines} />;
}

/** Cards that take another position in one scenario than in the other. */
export function CardDifferences({ cards, scenarios }: Pick<Compared, "cards" | "scenarios">) {
  const t = useT();
  const words = (position: Compared["cards"][number]["takes"][number]) =>
    position ? `${position.title}, ${position.body}` : t("scenarios:given.without");
  const lines = cards.map(({ card, takes }) => ({
    id: card,
    head: <a href={`/organize/cards/${card}`}>{card}</a>,
    cells: [words(takes[0]), words(takes[1])] as const,
  }));
  return <Differences head={t("scenarios:column.card")} scenarios={scenarios} lines={lines} />;
}
