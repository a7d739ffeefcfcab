import { stageNumber, type StageOfWay, stages } from "~/domain/concepts/way";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Notice } from "./parts";

/**
 * Where one's own text stands: its stages in their order, past ones with their days, and of the present one what
 * comes next. A text that was taken back has no stages.
 */
export function WayOfConcept(props: { state: string; way: StageOfWay[] | null; askedUntil: string | null }) {
  const t = useT();
  const { state, way, askedUntil } = props;
  const language = useLanguage();
  if (!way) {
    return (
      <Notice>
        <p className="font-semibold">{t(`concepts:state.${state}`)}</p>
        <p className="mt-1">{t(`concepts:next.${state}`)}</p>
      </Notice>
    );
  }
  return (
    <section className="my-6 max-w-[66ch]">
      <h2 className="sr-only">{t("remarks:way.title")}</h2>
      <ol>
        {way.map(({ stage, standing, day }) =>
          standing === "now" ? (
            <li key={stage} aria-current="step" className="border-l-4 border-accent bg-accent-soft p-4">
              <p className="flex flex-wrap justify-between gap-x-6">
                <span className="font-semibold">{t(`concepts:state.${state}`)}</span>
                {day ? <time dateTime={day}>{t("remarks:way.reached", { day: formatDay(language, day) })}</time> : null}
              </p>
              <p className="mt-1">{t(`concepts:next.${state}`)}</p>
              {askedUntil ? (
                <p className="mt-1">{t("remarks:way.askedUntil", { day: formatDay(language, askedUntil) })}</p>
              ) : null}
              <Next stage={stage} state={state} />
            </li>
          ) : (
            <li
              key={stage}
              className="flex flex-wrap justify-between gap-x-6 border-l-4 border-line px-4 py-2 text-muted"
            >
              <span>{t(`remarks:way.stage.${stage}`)}</span>
              <span className="text-small">
                {standing === "ahead" ? t("remarks:way.ahead") : null}
                {standing === "past" && day ? <time dateTime={day}>{formatDay(language, day)}</time> : null}
              </span>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

/** What comes next, in words; nothing where the way has come to its end. */
function Next({ stage, state }: { stage: string; state: string }) {
  const t = useT();
  if (stage === "published") return null;
  return <p className="mt-1">{t(`remarks:way.next.${stage === "decision" ? state : stage}`)}</p>;
}

/** The same in a line of a list. */
export function StageInShort({ state }: { state: string }) {
  const t = useT();
  const number = stageNumber(state);
  return (
    <>
      {t(`concepts:state.${state}`)}
      {number === null || number === stages.length
        ? null
        : `, ${t("remarks:way.step", { number, all: stages.length })}`}
    </>
  );
}
