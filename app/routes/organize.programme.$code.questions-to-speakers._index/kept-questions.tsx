import { shortly } from "~/domain/programme/asking";
import type { KeptQuestion } from "~/domain/programme/reading-questions.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { SpeakersAnswer } from "~/ui/speakers-answer";
import { ToldEndorsements } from "~/ui/told-endorsements";

/** Questions as organizers see them, each with the ways to answer it and to take it down. */
export function KeptQuestions({ list, questions }: { list: string; questions: KeptQuestion[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="mt-6 max-w-[66ch]">
      {questions.map(({ code, words, day, answer, endorsements, takenDown }) => {
        const about = { words: shortly(words) };
        return (
          <li key={code} className="border-t border-line py-4">
            <p className="font-serif text-read whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>
            <Facts>
              {formatDay(language, day)}
              {answer ? t("asking:answered") : null}
              {"band" in endorsements && endorsements.band === "nobody" ? null : (
                <ToldEndorsements endorsements={endorsements} />
              )}
            </Facts>
            {answer ? <SpeakersAnswer answer={answer} /> : null}
            {takenDown ? (
              <p className="mt-2 font-semibold whitespace-pre-line text-warn first-letter:uppercase">
                {t("asking:keep.isDown", { day: formatDay(language, takenDown.day), reason: takenDown.reason })}
              </p>
            ) : (
              <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
                <a
                  href={`${list}/${code}/answer`}
                  aria-label={t(answer ? "asking:keep.changeOf" : "asking:keep.answerTo", about)}
                  className="py-1"
                >
                  {t(answer ? "asking:keep.change" : "asking:keep.answer")}
                </a>
                <a href={`${list}/${code}/removal`} aria-label={t("asking:keep.downOf", about)} className="py-1">
                  {t("asking:keep.down")}
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
