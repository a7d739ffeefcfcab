import type { Criterion } from "~/domain/concepts/criteria";
import { type AskedQuestion, CriteriaList, QuestionList, ToldText } from "./call-parts";
import { useT } from "./language";

/** What a call says, by what concepts are judged and what authors are asked, as members read it. */
export function CallText(props: {
  text: { html: string; language: string };
  criteria: Criterion[];
  questions: AskedQuestion[];
}) {
  const t = useT();
  const { text, criteria, questions } = props;
  return (
    <>
      <ToldText text={text} />
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
