import type { findScenarioPosition } from "~/domain/matrix/listing-scenarios.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Candidate = Awaited<ReturnType<typeof findScenarioPosition>>["candidates"][number];

/** Who chose a position, what the scenario gives them, and the two rules that can be laid down on each. */
export function CandidateTable(props: { candidates: Candidate[]; path: string; position: string; revision: number }) {
  const t = useT();
  const fields = (kind: string, card: string) => ({
    ...{ kind, card, position: props.position, revision: String(props.revision) },
  });
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          {(["card", "rank", "readiness", "given", "rule"] as const).map((name) => (
            <th role="columnheader" scope="col" key={name}>
              {t(`scenarios:column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.candidates.map(({ card, rank, readiness, given, rule }) => (
          <tr role="row" key={card}>
            <th role="rowheader" scope="row" className="whitespace-nowrap">
              <a href={`/organize/cards/${card}`}>{card}</a>
            </th>
            <td role="cell">{t(`scenarios:rank.${rank}`)}</td>
            <td role="cell">{t(`matrix:readiness.${readiness}`)}</td>
            <td role="cell">{t(`scenarios:given.${given}`)}</td>
            <td role="cell">
              {rule ? (
                t(rule === "pin" ? "scenarios:rules.pinned" : "scenarios:rules.leftOut")
              ) : (
                <span className="flex flex-wrap gap-x-4">
                  {(["pin", "exclude"] as const).map((kind) => {
                    const words = t(kind === "pin" ? "scenarios:rules.pin" : "scenarios:rules.leaveOut");
                    return (
                      <ActButton
                        key={kind}
                        action={`${props.path}/rules`}
                        fields={fields(kind, card)}
                        look="link"
                        label={`${words}: ${card}`}
                      >
                        {words}
                      </ActButton>
                    );
                  })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
