import type { listCandidacies } from "~/domain/matrix/reading-candidacies.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Line = Awaited<ReturnType<typeof listCandidacies>>["items"][number];

/** Candidacies in lines; cards that are ticked are put side by side. */
export function CandidacyLines({ items }: { items: readonly Line[] }) {
  const t = useT();
  return (
    <form method="get" action="/organize/candidates/comparison">
      <ListTable stacks className="mt-4">
        <thead role="rowgroup">
          <tr role="row">
            {(["card", "position", "state", "since", "acts"] as const).map((name) => (
              <th role="columnheader" key={name} scope="col">
                {t(`candidates:column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <OneLine key={`${item.cardNumber} ${item.positionKey}`} item={item} />
          ))}
        </tbody>
      </ListTable>
      <p className="mt-6 no-print">
        <button className="button button-second">{t("candidates:compare.submit")}</button>{" "}
        <span className="mt-2 block text-small text-muted">{t("candidates:compare.hint")}</span>
      </p>
    </form>
  );
}

function OneLine({ item }: { item: Line }) {
  const t = useT();
  const language = useLanguage();
  const { cardNumber, positionKey, title, body, state, changedOn, withdrawn } = item;
  const position = encodeURIComponent(positionKey);
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="whitespace-nowrap">
        <label className="inline-flex size-11 items-center align-middle">
          <span className="sr-only">{t("candidates:compare.tick", { number: cardNumber })}</span>
          <input type="checkbox" name="card" value={cardNumber} className="size-5" />
        </label>
        <a href={`/organize/cards/${cardNumber}`} className="inline-block py-1 pl-2 tabular-nums">
          {cardNumber}
        </a>
      </th>
      <td role="cell" className="max-sm:basis-full">
        <a href={`/organize/matrix/positions/${position}`}>{title}</a>
        <span className="block text-small text-muted">{body}</span>
        {withdrawn && <span className="block text-small font-semibold text-warn">{t("candidates:withdrawnMark")}</span>}
      </td>
      <td role="cell">{t(`candidates:state.${state}`)}</td>
      <td role="cell" className="whitespace-nowrap">
        {formatDay(language, changedOn)}
      </td>
      <td role="cell" className="text-small max-sm:basis-full no-print">
        <a
          href={`/organize/cards/${cardNumber}/candidacy?position=${position}&from=board`}
          className="inline-block py-1 pr-4"
          aria-label={t("candidates:changeWhich", { number: cardNumber })}
        >
          {t("candidates:change")}
        </a>
        <a
          href={`/organize/cards/${cardNumber}/messages`}
          className="inline-block py-1"
          aria-label={t("candidates:writeWhich", { number: cardNumber })}
        >
          {t("candidates:write")}
        </a>
      </td>
    </tr>
  );
}
