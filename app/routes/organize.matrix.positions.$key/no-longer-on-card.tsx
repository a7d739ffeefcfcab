import type { CandidacyState } from "~/domain/matrix/candidacies";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

/** Cards that organizers follow for a position which their holders have taken off. */
export function NoLongerOnCard(props: {
  position: string;
  candidacies: readonly { cardNumber: string; state: CandidacyState }[];
}) {
  const t = useT();
  const { position, candidacies } = props;
  if (candidacies.length === 0) return null;
  return (
    <section className="mt-12" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{t("candidates:gone.title")}</h2>
      <p className="mt-2 max-w-[66ch] text-muted">{t("candidates:gone.lead")}</p>
      <ul className="rows">
        {candidacies.map(({ cardNumber: number, state }) => (
          <li key={number}>
            <Facts>
              <a href={`/organize/cards/${number}`} className="inline-block py-1 tabular-nums">
                {number}
              </a>
              {t(`candidates:state.${state}`)}
              <a
                href={`/organize/cards/${number}/candidacy?position=${encodeURIComponent(position)}`}
                className="inline-block py-1"
                aria-label={t("candidates:changeWhich", { number })}
              >
                {t("candidates:change")}
              </a>
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
}
