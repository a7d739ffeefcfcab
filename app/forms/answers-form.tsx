import { type AskedQuestion, QuestionFacts, Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { TextArea } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

interface Asked extends AskedQuestion {
  /** The name of its field. */
  field: string;
  answer: string;
}

/** The questions of a call with their answers. What was saved elsewhere meanwhile stands beside what was typed. */
export function AnswersForm(props: {
  questions: Asked[];
  /** Which answers the page shows. */
  seen: string;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { questions, seen, back, refused } = props;
  const start: FormValues = Object.fromEntries(questions.map(({ field, answer }) => [field, answer]));
  const form = plainForm({ start, refused });
  const stale = refused?.errors.form === "mistakes:call.staleAnswers";
  const differing = questions.filter(({ field, answer }) => form.values[field] !== answer);
  return (
    <Form
      form={form}
      submit={t("calls:answers.submit")}
      labels={Object.fromEntries(questions.map(({ field, words }) => [field, words.text]))}
      more={<a href={back}>{t("common:back")}</a>}
    >
      {stale ? (
        <Notice tone="warn">
          <p>{t("calls:answers.stale")}</p>
          <dl className="mt-3">
            {differing.map(({ field, words, answer }) => (
              <div key={field} className="mt-2">
                <dt className="font-semibold">
                  <Told said={words} />
                </dt>
                <dd className="whitespace-pre-line">{answer || t("calls:answers.nothing")}</dd>
              </div>
            ))}
          </dl>
        </Notice>
      ) : null}
      <input type="hidden" name="seen" value={seen} />
      {questions.map(({ field, words, required, longest }) => (
        <TextArea
          key={field}
          form={form}
          name={field}
          label={<Told said={words} />}
          hint={<QuestionFacts required={required} longest={longest} />}
          rows={longest > 1000 ? 8 : 4}
        />
      ))}
    </Form>
  );
}
