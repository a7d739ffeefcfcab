import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** The states of registrations, each with how many there are: one of them, or all. */
export function StateTabs(props: {
  states: readonly { state: string; count: number }[];
  chosen: string;
  link: (state: string) => string;
}) {
  const t = useT();
  const language = useLanguage();
  const { states, chosen, link } = props;
  const all = { state: "", count: states.reduce((sum, { count }) => sum + count, 0) };
  return (
    <nav aria-label={t("organizing-registration:list.states")} className="mt-6 no-print">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line pb-2">
        {[all, ...states].map(({ state, count }) => (
          <li key={state}>
            <a
              href={link(state)}
              aria-current={state === chosen ? "page" : undefined}
              className={`inline-block py-2 first-letter:uppercase ${state === chosen ? "font-semibold text-ink no-underline" : ""}`}
            >
              {t(state ? `registration:state.${state}` : "organizing-registration:list.all")}{" "}
              <span className="tabular-nums">{formatNumber(language, count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
