import { useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

interface Choice {
  cardNumber: string;
  rank: number;
  readiness: string;
}

/** The cards that chose the position, how far organizers are with each; those ticked are put side by side. */
export function CandidateTable(props: {
  position: string;
  choices: readonly Choice[];
  states: Record<string, string>;
}) {
  const t = useT();
  const { position, choices, states } = props;
  return (
    <form method="get" action="/organize/candidates/comparison">
      <ListTable stacks className="mt-4">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("organizing-matrix:position.card")}
            </th>
            <th role="columnheader" scope="col">
              {t("organizing-matrix:position.rank")}
            </th>
            <th role="columnheader" scope="col">
              {t("organizing-matrix:position.readiness")}
            </th>
            <th role="columnheader" scope="col">
              {t("candidates:column.state")}
            </th>
            <th role="columnheader" scope="col">
              {t("candidates:column.acts")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {choices.map((choice) => (
            <Line
              key={choice.cardNumber}
              position={position}
              choice={choice}
              state={states[choice.cardNumber] ?? null}
            />
          ))}
        </tbody>
      </ListTable>
      {choices.length > 1 && (
        <p className="mt-6 no-print">
          <button className="button button-second">{t("candidates:compare.submit")}</button>{" "}
          <span className="mt-2 block text-small text-muted">{t("candidates:compare.hint")}</span>
        </p>
      )}
    </form>
  );
}

function Line({ position, choice, state }: { position: string; choice: Choice; state: string | null }) {
  const t = useT();
  const { cardNumber: number, rank, readiness } = choice;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="whitespace-nowrap">
        <label className="inline-flex size-11 items-center align-middle">
          <span className="sr-only">{t("candidates:compare.tick", { number })}</span>
          <input type="checkbox" name="card" value={number} className="size-5" />
        </label>
        <a href={`/organize/cards/${number}`} className="inline-block py-1 tabular-nums">
          {number}
        </a>
      </th>
      <td role="cell">
        <span className="said" aria-hidden="true">
          {t("organizing-matrix:position.rank")}{" "}
        </span>
        {rank}
      </td>
      <td role="cell">{t(`matrix:readiness.${readiness}`)}</td>
      <td role="cell">
        {state ? t(`candidates:state.${state}`) : <span className="text-muted">{t("candidates:notFollowed")}</span>}
      </td>
      <td role="cell" className="text-small max-sm:basis-full no-print">
        <a
          href={`/organize/cards/${number}/candidacy?position=${encodeURIComponent(position)}`}
          className="inline-block py-1 pr-4"
          aria-label={t(state ? "candidates:changeWhich" : "candidates:beginWhich", { number })}
        >
          {t(state ? "candidates:change" : "candidates:begin")}
        </a>
        <a
          href={`/organize/cards/${number}/messages`}
          className="inline-block py-1"
          aria-label={t("candidates:writeWhich", { number })}
        >
          {t("candidates:write")}
        </a>
      </td>
    </tr>
  );
}
