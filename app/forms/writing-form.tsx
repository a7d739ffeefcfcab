import type { ReactNode } from "react";
import type { Trace } from "~/domain/concepts/traces";
import { stances } from "~/domain/discussion/stances";
import { MarkdownHelp } from "~/ui/markdown-help";
import { useT } from "~/ui/language";
import { Hidden, Radios, TextArea } from "./fields";
import { Form } from "./form";
import { KeptNotice } from "./keeping";
import type { FormValues, Refused } from "./parse-form";
import { PublicPerson } from "./public-person";
import { type AppForm, plainForm } from "./use-app-form";

/** What came back: a refused form, or one with what people would read. */
export type SentWords = (Refused & { shown?: Shown }) | undefined;

/** What people would read, and what in it may tell who wrote it. */
export interface Shown {
  html: string;
  traces: Trace[];
}

/** What a thread says to the text; nothing is an answer too. */
function StanceField({ form }: { form: AppForm }) {
  const t = useT();
  return (
    <div className="[&_fieldset>div]:flex [&_fieldset>div]:flex-wrap [&_fieldset>div]:gap-x-6">
      <Radios
        form={form}
        name="stance"
        label={t("writing-comments:form.stance")}
        options={stances.map((stance) => ({ value: stance, label: t(`discussion:stance.${stance}`) }))}
      />
    </div>
  );
}

/** A quiet line inside the form: with scripts its words are kept on the server, and it says so. */
function KeepingLine({ place }: { place: string }) {
  const t = useT();
  const said = {
    "data-kept": t("drafts:keeping.kept"),
    "data-ended": t("drafts:keeping.ended"),
    "data-failed": t("drafts:keeping.failed"),
  };
  return (
    <>
      <p role="status" data-place={place} {...said} className="mt-4 min-h-6 text-small text-muted" />
      <script src="/keep-words.js" defer />
    </>
  );
}

/**
 * Where a comment, a reply or other words for a comment are written, on pages without other scripts: what is typed is
 * kept, and may be looked at before people read it. `fixed` are the values that the page itself puts in, whatever came back.
 */
export function WritingForm(props: {
  kind: "comment" | "reply" | "edit";
  action: string;
  /** What the address of the form asks for. */
  query?: string;
  place: string;
  start: FormValues;
  fixed: FormValues;
  kept: { savedOn: string } | null;
  sent: SentWords;
  /** What the page of a preview shows above the form. */
  preview?: ReactNode;
}) {
  const t = useT();
  const { kind, action, query = "", place, start, fixed, kept, sent, preview } = props;
  const refused = sent && { ...sent, values: { ...sent.values, ...fixed } };
  const form = plainForm({ start: { ...start, ...fixed }, refused });
  return (
    <>
      {kept && !sent ? <KeptNotice place={place} {...kept} /> : null}
      {preview}
      <Form
        form={form}
        action={action + query}
        submit={t(`writing-comments:form.submit.${kind}`)}
        more={
          <button className="button button-second" formAction={`${action}/preview${query}`} formNoValidate>
            {t("writing-comments:form.preview")}
          </button>
        }
      >
        {kind === "edit" ? <Hidden form={form} name="seen" /> : <Hidden form={form} name="formToken" />}
        {kind === "comment" ? <Hidden form={form} name="about" /> : null}
        {kind === "comment" ? <StanceField form={form} /> : null}
        <TextArea
          form={form}
          name="body"
          rows={8}
          label={t(`discussion:form.${kind === "reply" ? "reply" : "comment"}`)}
          hint={t("discussion:form.hint")}
        />
        <PublicPerson form={form} refused={refused} />
        <p className="mt-3 text-small text-muted">
          {t("writing-comments:form.traces")} <a href="/safety">{t("writing-comments:form.safety")}</a>
        </p>
        <MarkdownHelp />
        <KeepingLine place={place} />
      </Form>
    </>
  );
}
