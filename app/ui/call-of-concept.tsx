import { Deadline, type ListedCall, Told } from "./call-parts";
import { useT } from "./language";

export interface CallOfConcept {
  call: (ListedCall & { code: string }) | null;
  questions: number;
  answered: number;
  /** Whether another call, or none, can still be chosen. */
  free: boolean;
}

/** On the page of one's own concept: the call that it is written for, and how far its questions are answered. */
export function CallOfConceptPart({ code, of }: { code: string; of: CallOfConcept }) {
  const t = useT();
  const { call, questions, answered, free } = of;
  if (!call && !free) return null;
  const path = `/concepts/drafts/${code}`;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("calls:own.title")}</h2>
      {call ? (
        <>
          <p className="mt-2">
            <a href={`/calls/${call.code}`}>
              <Told said={call.title} />
            </a>
          </p>
          <p className="text-muted first-letter:uppercase">
            {call.deadline && <Deadline deadline={call.deadline} over={call.standing !== "open"} />}
          </p>
        </>
      ) : (
        <p className="mt-2 text-muted">{t("calls:own.none")}</p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-6">
        {questions > 0 && (
          <a href={`${path}/answers`} className="py-1">
            {t("calls:own.answers", { given: answered, all: questions })}
          </a>
        )}
        {free && (
          <a href={`${path}/call`} className="py-1">
            {t(call ? "calls:own.change" : "calls:own.choose")}
          </a>
        )}
      </p>
    </section>
  );
}
