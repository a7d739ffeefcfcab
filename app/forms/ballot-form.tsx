import { type StatementToVote, votes } from "~/domain/discussion/opinions";
import { opinionsPath } from "~/domain/discussion/places";
import { voteField } from "~/domain/discussion/vote-fields";
import type { Language } from "~/locales/t";
import { useT } from "~/ui/language";
import { FieldError } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

/** All statements of a discussion in one form, each with its answers; what one answered before is chosen. */
export function BallotForm(props: {
  slug: string;
  language: Language;
  statements: StatementToVote[];
  refused: Refused | undefined;
}) {
  const t = useT();
  const { slug, language, statements, refused } = props;
  const start = Object.fromEntries(statements.map(({ code, own }) => [voteField(code), own ?? "none"]));
  const form = plainForm({ start, refused });
  const label = (at: number) => t("opinions:all.question", { number: at + 1 });
  return (
    <Form
      form={form}
      submit={t("opinions:all.submit")}
      labels={Object.fromEntries(statements.map(({ code }, at) => [voteField(code), label(at)]))}
      more={<a href={opinionsPath(slug)}>{t("opinions:all.back")}</a>}
    >
      <link rel="stylesheet" href="/opinions.css" />
      {statements.map((statement) => (
        <Answers key={statement.code} form={form} statement={statement} language={language} />
      ))}
    </Form>
  );
}

function Answers(props: { form: AppForm; statement: StatementToVote; language: Language }) {
  const t = useT();
  const { form, statement, language } = props;
  const name = voteField(statement.code);
  return (
    <fieldset className="mt-6" id={name} tabIndex={-1}>
      <legend className="max-w-[66ch] font-serif" lang={language}>
        {statement.words}
      </legend>
      <FieldError form={form} name={name} />
      <div className="opinion-answers">
        {([...votes, "none"] as const).map((value) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="radio"
              name={name}
              value={value}
              className="mt-0.5 size-5 shrink-0"
              defaultChecked={form.values[name] === value}
            />
            <span>{t(`opinions:vote.${value}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
