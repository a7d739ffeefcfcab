import type { ComponentProps } from "react";
import type { Clash } from "~/domain/concepts/conflicts";
import type { WrittenField } from "~/domain/concepts/written";
import { conceptPlace } from "~/domain/kept-places";
import { spheres } from "~/domain/spheres";
import { languageName, languages } from "~/locales/t";
import { MarkdownHelp } from "~/ui/markdown-help";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { ClashNotice, Clashing } from "./clashing";
import { Hidden, Radios, Select, TextArea, TextField, Tick } from "./fields";
import { Form } from "./form";
import { Keeping } from "./keeping";
import type { FormValues, Refused } from "./parse-form";
import { type AppForm, useAppForm } from "./use-app-form";

/** The fields of a concept as the form holds them. */
export function conceptValues(concept: {
  title: string;
  language: string;
  sphere: string;
  summary: string;
  body: string;
  numbered: boolean;
  revision: number;
  reading: string;
}): FormValues {
  const { title, language, sphere, summary, body, numbered, revision, reading } = concept;
  return {
    ...{ title, language, sphere, summary, body },
    ...{ numbered: numbered ? "yes" : "", revision: String(revision), fixed: reading === "none" ? "" : "yes" },
  };
}

const draftChecks = async () => (await import("~/domain/concepts/drafting.schema")).draftSchema;
const newDraftChecks = async () => (await import("~/domain/concepts/drafting.schema")).newDraftSchema;

/**
 * Where a concept is written; without a code it is a new one. What is typed is kept. `clashes` are the fields in which
 * somebody else has saved other words meanwhile.
 */
export function ConceptForm({
  code,
  start,
  refused,
}: {
  code?: string;
  start: FormValues;
  refused?: (Refused & { clashes?: Clash[] }) | undefined;
}) {
  const t = useT();
  const form = useAppForm(code ? draftChecks : newDraftChecks, { start, refused });
  const address = code ? `/concepts/drafts/${code}` : "/concepts/new";
  const clashes = refused?.clashes;
  const lang = String(form.values.language);
  const clashing = (field: WrittenField) => ({ form, lang, clash: clashes?.find((clash) => clash.field === field) });
  return (
    <Form
      form={form}
      action={code ? `${address}/edit` : address}
      submit={t("concepts:write.save")}
      labels={labelsOf(t)}
      more={
        <button className="button button-second" formAction={`${address}/preview`} formNoValidate>
          {t("concepts:write.preview")}
        </button>
      }
    >
      {clashes ? <ClashNotice /> : null}
      {code && form.errors.form && !clashes ? <Closed current={`${address}/edit`} /> : null}
      {code ? <Hidden form={form} name="revision" /> : null}
      {"call" in start ? <Hidden form={form} name="call" /> : null}
      <Clashing {...clashing("title")}>
        <TextField form={form} name="title" label={t("concepts:write.name")} hint={t("concepts:write.nameHint")} />
      </Clashing>
      {form.values.fixed ? <Fixed form={form} /> : <Free form={form} clashing={clashing} />}
      <Clashing {...clashing("summary")}>
        <TextArea
          form={form}
          name="summary"
          rows={5}
          label={t("concepts:write.summary")}
          hint={t("concepts:write.summaryHint")}
        />
      </Clashing>
      <Clashing {...clashing("body")}>
        <TextArea
          form={form}
          name="body"
          rows={24}
          label={t("concepts:write.body")}
          hint={t("concepts:write.bodyHint")}
        />
      </Clashing>
      <MarkdownHelp />
      <Clashing {...clashing("numbered")}>
        <Tick form={form} name="numbered" label={t("drafts:numbered.label")} />
      </Clashing>
      <Keeping place={conceptPlace(code)} />
      {code ? (
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href={`${address}/pictures`}>{t("concepts:write.pictures")}</a>
          <a href={`${address}/import`}>{t("concepts:write.import")}</a>
        </p>
      ) : null}
    </Form>
  );
}

/** The names of the fields, for the summary of mistakes. */
function labelsOf(t: ReturnType<typeof useT>): Record<string, string> {
  const names = { title: "name", language: "language", sphere: "sphere", summary: "summary", body: "body" };
  return Object.fromEntries(Object.entries(names).map(([field, name]) => [field, t(`concepts:write.${name}`)]));
}

/** Language and sphere of a next version: they stay as they were published. */
function Fixed({ form }: { form: AppForm }) {
  const t = useT();
  return (
    <>
      <Hidden form={form} name="language" />
      <Hidden form={form} name="sphere" />
      <p className="mt-6 text-muted">{t("concepts:write.fixed")}</p>
    </>
  );
}

type ClashingOf = (field: WrittenField) => Omit<ComponentProps<typeof Clashing>, "children">;

/** Language and sphere of what nobody reads yet. */
function Free({ form, clashing }: { form: AppForm; clashing: ClashingOf }) {
  const t = useT();
  return (
    <>
      <Clashing {...clashing("language")}>
        <Radios
          form={form}
          name="language"
          label={t("concepts:write.language")}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
        />
      </Clashing>
      <Clashing {...clashing("sphere")}>
        <Select
          form={form}
          name="sphere"
          label={t("concepts:write.sphere")}
          options={[
            { value: "", label: t("concepts:write.noSphere") },
            ...spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
          ]}
        />
      </Clashing>
    </>
  );
}

/** Where the text cannot be changed any more, what was typed stays to be copied. */
function Closed({ current }: { current: string }) {
  const t = useT();
  return (
    <Notice tone="warn">
      <p>{t("concepts:write.stale")}</p>
      <p className="mt-2">
        <a href={current} target="_blank" rel="noopener">
          {t("concepts:write.current")}
        </a>
      </p>
    </Notice>
  );
}
