import { boardStates, type BoardState } from "~/domain/concepts/states";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** The states of the board, each with how many concepts stand there, as far as the board counts. */
export function States(props: { state: string; counts: Record<BoardState, number>; most: number }) {
  const t = useT();
  const language = useLanguage();
  const { state, counts, most } = props;
  const number = (count: number) =>
    count < most
      ? formatNumber(language, count)
      : t("organizing-reviews:many", { number: formatNumber(language, most - 1) });
  return (
    <nav aria-label={t("organizing-concepts:board.states")} className="flex flex-wrap gap-x-6 border-b border-line">
      {boardStates.map((each) => (
        <a
          key={each}
          href={`/organize/concepts?state=${each}`}
          aria-current={each === state ? "page" : undefined}
          className="-mb-px py-2 text-ink no-underline hover:underline aria-[current=page]:border-b-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold"
        >
          {t(`organizing-concepts:board.state.${each}`)}{" "}
          <span className="text-muted tabular-nums">{number(counts[each])}</span>
        </a>
      ))}
    </nav>
  );
}
