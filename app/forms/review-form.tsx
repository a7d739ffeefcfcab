import { useMemo } from "react";
import type { Criterion } from "~/domain/concepts/criteria";
import { advices, reviewPath, scoreField, scoreTexts, whyField } from "~/domain/concepts/reviews";
import { reviewPlace } from "~/domain/kept-places";
import { useT } from "~/ui/language";
import { FieldError, Hidden, Radios, TextArea } from "./fields";
import { Form } from "./form";
import { Keeping } from "./keeping";
import type { FormValues, Refused } from "./parse-form";
import { type AppForm, useAppForm } from "./use-app-form";

/** The fields of a review as the form holds them. */
export function reviewValues(review: {
  advice: string;
  comment: string;
  revision: number;
  criteria: { key: string; score: number | null; why: string }[];
}): FormValues {
  const fields = review.criteria.flatMap(({ key, score, why }) => [
    [scoreField(key), score === null ? "" : String(score)],
    [whyField(key), why],
  ]);
  return {
    ...(Object.fromEntries(fields) as FormValues),
    ...{ advice: review.advice, comment: review.comment, revision: String(review.revision) },
  };
}

/** Where a review is given and changed: a score and words for each criterion, advice, words on the whole. */
export function ReviewForm(props: {
  code: string;
  criteria: Criterion[];
  start: FormValues;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const { code, criteria, start, refused } = props;
  const keys = criteria.map(({ key }) => key).join(" ");
  const checks = useMemo(
    () => async () => (await import("~/domain/concepts/judging.schema")).reviewSchema(keys.split(" ")),
    [keys],
  );
  const form = useAppForm(checks, { start, refused });
  const why = (name: string) => t("reviews:form.why", { name });
  const labels = criteria.flatMap(({ key, name }) => [
    [scoreField(key), name],
    [whyField(key), why(name)],
  ]);
  return (
    <Form
      form={form}
      action={reviewPath(code, "judgement")}
      submit={t("reviews:form.submit")}
      labels={Object.fromEntries(labels) as Record<string, string>}
      more={<a href={reviewPath(code)}>{t("common:back")}</a>}
    >
      <Hidden form={form} name="revision" />
      {criteria.map((criterion) => (
        <div key={criterion.key} className="mt-8 border-t border-line">
          <Score form={form} criterion={criterion} />
          <TextArea
            form={form}
            name={whyField(criterion.key)}
            rows={3}
            label={why(criterion.name)}
            hint={t("reviews:form.whyHint")}
          />
        </div>
      ))}
      <div className="mt-8 border-t border-line">
        <Radios
          form={form}
          name="advice"
          label={t("reviews:form.advice")}
          options={advices.map((value) => ({ value, label: t(`reviews:advice.${value}`) }))}
        />
      </div>
      <TextArea
        form={form}
        name="comment"
        rows={8}
        label={t("reviews:form.comment")}
        hint={t("reviews:form.commentHint")}
      />
      <Keeping place={reviewPlace(code)} />
    </Form>
  );
}

/** The scale for one criterion, in one row. */
function Score({ form, criterion }: { form: AppForm; criterion: Criterion }) {
  const t = useT();
  const name = scoreField(criterion.key);
  const error = form.errors[name];
  const described = [`${name}-hint`, error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className="mt-6" id={name} tabIndex={-1} aria-describedby={described}>
      <legend className="font-semibold" lang={criterion.language}>
        {criterion.name}
      </legend>
      <p id={`${name}-hint`} className="mt-1 text-small text-muted">
        {criterion.help ? <span lang={criterion.language}>{criterion.help} </span> : null}
        {t("reviews:form.weight", { count: criterion.weight })}
      </p>
      <FieldError form={form} name={name} />
      <div className="mt-2 flex flex-wrap gap-x-2">
        {scoreTexts.map((score) => (
          <label key={score} className="flex min-h-11 min-w-11 items-center gap-2 py-2 tabular-nums">
            <input
              type="radio"
              value={score}
              className="size-5 shrink-0"
              {...form.control(name)}
              defaultChecked={form.values[name] === score}
              aria-invalid={error ? true : undefined}
            />
            {score}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
