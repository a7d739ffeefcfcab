import type { CandidacyState } from "~/domain/matrix/candidacies";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Paragraphs } from "~/ui/paragraphs";

interface Step {
  state: CandidacyState;
  reason: string;
  takenOn: string;
  by: string | null;
}

/** What was decided on a card for a position, the earliest first, each with its reason. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="mt-12" aria-labelledby="steps">
      <h2 id="steps">{t("candidates:step.history")}</h2>
      {steps.length === 0 ? (
        <p className="mt-2 max-w-[66ch] text-muted">{t("candidates:step.none")}</p>
      ) : (
        <ol className="rows">
          {steps.map(({ state, reason, takenOn, by }, index) => (
            <li key={index}>
              <p className="font-semibold first-letter:uppercase">{t(`candidates:state.${state}`)}</p>
              <Facts>
                {formatDay(language, takenOn)}
                {by ?? t("candidates:by.former")}
              </Facts>
              {reason && (
                <div className="mt-2">
                  <Paragraphs text={reason} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
