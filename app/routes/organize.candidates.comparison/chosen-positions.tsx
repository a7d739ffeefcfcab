import type { ComparedCard } from "~/domain/matrix/comparing-cards.server";
import { useT } from "~/ui/language";

/** The positions of a card with readiness and how far organizers are; then those that its holder took off. */
export function ChosenPositions({ card }: { card: ComparedCard }) {
  const t = useT();
  const { number, choices, candidacies } = card;
  const gone = candidacies.filter(({ withdrawn }) => withdrawn);
  const way = (key: string) => `/organize/cards/${number}/candidacy?position=${encodeURIComponent(key)}&from=card`;
  if (choices.length + gone.length === 0)
    return <span className="text-muted">{t("candidates:compare.noChoices")}</span>;
  return (
    <ol>
      {choices.map(({ rank, key, title, body, readiness }) => {
        const state = candidacies.find(({ positionKey }) => positionKey === key)?.state;
        return (
          <li key={key} className="py-1.5">
            <span className="tabular-nums">{rank}.</span> {title}
            <span className="block text-small text-muted">{body}</span>
            <span className="block text-small">{t(`matrix:readiness.${readiness}`)}</span>
            <a
              href={way(key)}
              className="inline-block py-1 text-small"
              aria-label={t("candidates:stateWhich", {
                state: t(state ? `candidates:state.${state}` : "candidates:begin"),
                number,
                title,
              })}
            >
              {t(state ? `candidates:state.${state}` : "candidates:begin")}
            </a>
          </li>
        );
      })}
      {gone.map(({ positionKey, title, body, state }) => (
        <li key={positionKey} className="py-1.5">
          {title}
          <span className="block text-small text-muted">{body}</span>
          <span className="block text-small font-semibold text-warn">{t("candidates:withdrawnMark")}</span>
          <span className="block text-small">{t(`candidates:state.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
