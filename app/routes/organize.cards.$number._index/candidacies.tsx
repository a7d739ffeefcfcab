import type { CandidacyState } from "~/domain/matrix/candidacies";
import { useT } from "~/ui/language";

interface Candidacy {
  positionKey: string;
  state: CandidacyState;
  title: string;
  body: string;
}

const wayTo = (number: string, key: string) =>
  `/organize/cards/${number}/candidacy?position=${encodeURIComponent(key)}&from=card`;

/** How far organizers are with the card for one of its positions, and the way to the next step. */
export function CandidacyOf(props: {
  number: string;
  choice: { key: string; title: string; body: string };
  candidacies: readonly Candidacy[];
}) {
  const t = useT();
  const { number, choice, candidacies } = props;
  const state = candidacies.find(({ positionKey }) => positionKey === choice.key)?.state;
  return (
    <>
      {state && <span className="py-2 font-semibold">{t(`candidates:state.${state}`)}</span>}
      <a
        href={wayTo(number, choice.key)}
        aria-label={t(state ? "candidates:changeOf" : "candidates:beginOf", { title: choice.title, body: choice.body })}
      >
        {t(state ? "candidates:change" : "candidates:begin")}
      </a>
    </>
  );
}

/** Candidacies for positions that the holder has taken off the card. */
export function Withdrawn({ number, candidacies }: { number: string; candidacies: readonly Candidacy[] }) {
  const t = useT();
  if (candidacies.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="withdrawn">
      <h2 id="withdrawn" className="text-h3">
        {t("candidates:gone.onCard")}
      </h2>
      <ul className="rows">
        {candidacies.map(({ positionKey, state, title, body }) => (
          <li key={positionKey}>
            {title}
            <span className="block text-small text-muted">{body}</span>
            <div className="card-acts">
              <span className="py-2 font-semibold">{t(`candidates:state.${state}`)}</span>
              <a href={wayTo(number, positionKey)} aria-label={t("candidates:changeOf", { title, body })}>
                {t("candidates:change")}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
