import { languageName } from "~/locales/t";
import type { Criterion } from "~/domain/concepts/criteria";
import { type AskedQuestion, CriteriaList, QuestionList } from "./call-parts";
import { useLanguage, useT } from "./language";
import { Prose } from "./prose";

/** What a call says, by what concepts are judged and what authors are asked, as members read it. */
export function CallText(props: {
  text: { html: string; language: string };
  criteria: Criterion[];
  questions: AskedQuestion[];
}) {
  const t = useT();
  const language = useLanguage();
  const { text, criteria, questions } = props;
  return (
    <>
      {text.html ? (
        <section className="mt-8">
          {text.language === language ? null : (
            <p className="mb-3 text-small text-muted">
              {t("calls:inOther", { language: languageName(text.language) })}
            </p>
          )}
          <Prose html={text.html} lang={text.language} />
        </section>
      ) : null}
      <section className="mt-10">
        <h2>{t("calls:criteria.title")}</h2>
        <CriteriaList criteria={criteria} />
      </section>
      {questions.length > 0 && (
        <section className="mt-10">
          <h2>{t("calls:questions.title")}</h2>
          <QuestionList questions={questions} />
        </section>
      )}
    </>
  );
}
