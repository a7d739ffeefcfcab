import { shortly } from "~/domain/programme/asking";
import type { AskedPage } from "~/domain/programme/reading-questions.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { SpeakersAnswer } from "~/ui/speakers-answer";
import { ToldEndorsements } from "~/ui/told-endorsements";

type Question = AskedPage["questions"][number];

/** Questions with their answers, and what the reader may do to each. */
export function QuestionRows({ slug, questions }: { slug: string; questions: Question[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="mt-3 max-w-[66ch]">
      {questions.map((question) => {
        const { code, words, day, answer, endorsements, own, endorsed } = question;
        return (
          <li key={code} id={`question-${code}`} className="border-t border-line py-4">
            <p className="font-serif text-read whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>
            <Facts>
              {formatDay(language, day)}
              {own ? t("asking:own") : null}
              {answer ? t("asking:answered") : null}
              {"band" in endorsements && endorsements.band === "nobody" ? null : (
                <ToldEndorsements endorsements={endorsements} />
              )}
              {endorsed ? t("discussion:endorse.yours") : null}
            </Facts>
            {answer ? <SpeakersAnswer answer={answer} /> : null}
            <Acts path={`/programme/${slug}/questions/${code}`} question={question} />
          </li>
        );
      })}
    </ul>
  );
}

function Acts({ path, question }: { path: string; question: Question }) {
  const t = useT();
  const { own, endorsed, endorsable } = question;
  const words = shortly(question.words);
  if (own) {
    return (
      <details className="mt-2">
        <summary className="linklike inline-block py-1" aria-label={t("asking:withdrawOf", { words })}>
          {t("asking:withdraw")}
        </summary>
        <p className="my-2">{t("asking:withdrawMeans")}</p>
        <ActButton action={`${path}/withdrawal`} look="warn" label={t("asking:withdrawOf", { words })}>
          {t("asking:withdraw")}
        </ActButton>
      </details>
    );
  }
  if (endorsed) {
    return (
      <p className="mt-2">
        <ActButton action={`${path}/endorsement/removal`} label={t("asking:endorseBack", { words })}>
          {t("discussion:endorse.back")}
        </ActButton>
      </p>
    );
  }
  return endorsable ? (
    <p className="mt-2">
      <ActButton action={`${path}/endorsement`} label={t("asking:endorse", { words })}>
        {t("discussion:endorse.act")}
      </ActButton>
    </p>
  ) : null;
}
