import { spheres } from "~/domain/spheres";
import { languageName, languages } from "~/locales/t";
import { MarkdownHelp } from "~/ui/concept-parts";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { Hidden, Radios, Select, TextArea, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { useAppForm } from "./use-app-form";

/** The fields of a concept as the form holds them. */
export function conceptValues(concept: {
  title: string;
  language: string;
  sphere: string;
  summary: string;
  body: string;
  revision: number;
}): FormValues {
  const { title, language, sphere, summary, body, revision } = concept;
  return { title, language, sphere, summary, body, revision: String(revision) };
}

const draftChecks = async () => (await import("~/domain/concepts/drafting.schema")).draftSchema;
const newDraftChecks = async () => (await import("~/domain/concepts/drafting.schema")).newDraftSchema;

/** Where a concept is written. Without a code it is a new one. */
export function ConceptForm({
  code,
  start,
  refused,
}: {
  code?: string;
  start: FormValues;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const form = useAppForm(code ? draftChecks : newDraftChecks, { start, refused });
  const address = code ? `/concepts/drafts/${code}` : "";
  return (
    <Form
      form={form}
      action={code ? `${address}/edit` : "/concepts/new"}
      submit={t("concepts:write.save")}
      more={
        code ? (
          <button className="button button-second" formAction={`${address}/preview`} formNoValidate>
            {t("concepts:write.preview")}
          </button>
        ) : null
      }
    >
      {code && form.errors.form ? (
        <Notice tone="warn">
          <p>{t("concepts:write.stale")}</p>
          <p className="mt-2">
            <a href={`${address}/edit`} target="_blank" rel="noopener">
              {t("concepts:write.current")}
            </a>
          </p>
        </Notice>
      ) : null}
      {code ? <Hidden form={form} name="revision" /> : null}
      <TextField form={form} name="title" label={t("concepts:write.name")} hint={t("concepts:write.nameHint")} />
      <Radios
        form={form}
        name="language"
        label={t("concepts:write.language")}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
      />
      <Select
        form={form}
        name="sphere"
        label={t("concepts:write.sphere")}
        options={[
          { value: "", label: t("concepts:write.noSphere") },
          ...spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
        ]}
      />
      <TextArea
        form={form}
        name="summary"
        rows={5}
        label={t("concepts:write.summary")}
        hint={t("concepts:write.summaryHint")}
      />
      <TextArea
        form={form}
        name="body"
        rows={24}
        label={t("concepts:write.body")}
        hint={t("concepts:write.bodyHint")}
      />
      <MarkdownHelp />
    </Form>
  );
}
