import type { Asked } from "~/domain/programme/asked.server";
import type { TakingPart as Part } from "~/domain/programme/own-registrations.server";
import { fieldOf } from "~/domain/programme/registrations";
import { Hidden, Radios, TextArea, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import type { Refused } from "~/forms/parse-form";
import { type AppForm, plainForm } from "~/forms/use-app-form";
import { Deadline, Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** What is asked, after what will be seen of it by whom. */
export function RegisterForm({
  shown,
  refused,
}: {
  shown: { slug: string; part: Part; questions: Asked[]; seen: string; hasCard: boolean; hasKey: boolean };
  refused: Refused | undefined;
}) {
  const t = useT();
  const { slug, part, questions, seen, hasCard, hasKey } = shown;
  const { entry, until, places } = part;
  const form = plainForm({ refused });
  // Which questions are shown is said by this page, not by the one that came back.
  form.values = { ...form.values, seen };
  const labels = Object.fromEntries(questions.map(({ code, words }) => [fieldOf(code), words.text]));
  const full = places.left === "none" && entry !== "selection";
  return (
    <>
      <p>{t(full ? "registration:form.full" : `registration:entry.${entry}`)}</p>
      {until ? (
        <p className="mt-2 text-muted first-letter:uppercase">
          <Deadline deadline={until} />
        </p>
      ) : null}
      <Notice>
        <h2 className="font-sans text-h3">{t("registration:seen.title")}</h2>
        <ul className="mt-2 list-disc space-y-2 pl-5">
          <li>{t("registration:seen.organizers")}</li>
          {entry === "selection" ? <li>{t("registration:seen.card")}</li> : null}
          {entry === "invitation" ? <li>{t("registration:seen.invitation")}</li> : null}
          {questions.some(({ sealed }) => sealed) ? <li>{t("registration:seen.sealed")}</li> : null}
          <li>{t("registration:seen.database")}</li>
        </ul>
      </Notice>
      {entry === "selection" && !hasCard ? (
        <Notice tone="warn">
          {t("registration:form.noCard")} <a href="/matrix/card">{t("registration:form.toCard")}</a>
        </Notice>
      ) : null}
      <Notice tone="warn">{t("registration:form.papers")}</Notice>
      <Form
        form={form}
        submit={t(full ? "registration:box.wait" : "registration:form.submit")}
        labels={labels}
        more={<a href={`/programme/${slug}`}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="seen" />
        {entry === "invitation" ? (
          <TextField
            form={form}
            name="invitation"
            label={t("registration:form.invitation")}
            hint={t("registration:form.invitationHint")}
          />
        ) : null}
        {questions.map((question) => (
          <Question key={question.code} form={form} question={question} hasKey={hasKey} />
        ))}
      </Form>
    </>
  );
}

/** One question of the event, as its kind is answered. */
function Question({ form, question, hasKey }: { form: AppForm; question: Asked; hasKey: boolean }) {
  const t = useT();
  const { code, kind, words, options, required, sealed } = question;
  const hints = [
    t(required ? "registration:form.required" : "registration:form.optional"),
    sealed ? t(hasKey ? "registration:form.sealed" : "registration:form.noKey") : "",
  ];
  const field = {
    ...{ form, name: fieldOf(code), label: <Told said={words} /> },
    hint: hints.filter(Boolean).join(" "),
  };
  if (kind === "text") return <TextArea {...field} rows={sealed ? 2 : 4} />;
  const unsaid = required ? [] : [{ value: "", label: t("registration:form.unsaid") }];
  const answers =
    kind === "yesno"
      ? ["yes", "no"].map((value) => ({ value, label: t(`registration:answer.${value}`) }))
      : options.map((said, at) => ({ value: String(at + 1), label: <Told said={said} /> }));
  return <Radios {...field} options={[...answers, ...unsaid]} />;
}
