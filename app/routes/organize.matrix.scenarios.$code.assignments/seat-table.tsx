import type { listAssignments } from "~/domain/matrix/listing-scenarios.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Seat = Awaited<ReturnType<typeof listAssignments>>["seats"][number];

/** Cards and the positions that they take, each to be pinned. */
export function SeatTable({ seats, path, revision }: { seats: Seat[]; path: string; revision: number }) {
  const t = useT();
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          {(["position", "card", "rank", "readiness", "rule"] as const).map((name) => (
            <th role="columnheader" scope="col" key={name}>
              {t(`scenarios:column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {seats.map(({ card, position, rank, readiness, pinned }) => (
          <tr role="row" key={card}>
            <th role="rowheader" scope="row">
              <a href={`${path}/positions/${encodeURIComponent(position.key)}`}>{position.title}</a>
              <span className="block text-small text-muted">{position.body}</span>
            </th>
            <td role="cell" className="whitespace-nowrap">
              <a href={`/organize/cards/${card}`}>{card}</a>
            </td>
            <td role="cell">{t(`scenarios:rank.${rank}`)}</td>
            <td role="cell">{t(`matrix:readiness.${readiness}`)}</td>
            <td role="cell">
              {pinned ? (
                t("scenarios:rules.pinned")
              ) : (
                <ActButton
                  action={`${path}/rules`}
                  fields={{ kind: "pin", card, position: position.key, revision: String(revision) }}
                  look="link"
                  label={`${t("scenarios:rules.pin")}: ${card}, ${position.title}`}
                >
                  {t("scenarios:rules.pin")}
                </ActButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
