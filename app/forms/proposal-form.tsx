import type { Change } from "~/domain/concepts/differences";
import type { SectionName } from "~/domain/concepts/contents";
import { credits, proposalsPath } from "~/domain/concepts/proposals";
import { MarkdownHelp } from "~/ui/markdown-help";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { Hidden, Radios, Select, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

export interface SectionAsked {
  slug: string;
  language: string;
  version: number;
  sections: SectionName[];
  section: { id: string; source: string } | null;
  /** How the section has changed since the form was made. */
  changes: Change[] | null;
}

/**
 * Where other words for a section are written, on pages without scripts. Where the text got a new version meanwhile,
 * it shows what changed above the words, which stay; where the section is gone, it asks for another one.
 */
export function ProposalForm(props: { asked: SectionAsked; formToken: string; refused?: Refused | undefined }) {
  const t = useT();
  const { asked, formToken, refused } = props;
  const { slug, language, section, sections, changes } = asked;
  const version = String(asked.version);
  const start = { section: section?.id ?? "", after: section?.source ?? "", reason: "", creditAs: "", formToken };
  const kept = refused && { ...refused, values: { ...refused.values, version } };
  const form = plainForm({ start: { ...start, version }, refused: kept });
  const query = new URLSearchParams({ section: String(form.values.section), version });
  return (
    <Form
      form={form}
      action={`${proposalsPath(slug, "new")}?${query}`}
      submit={t("proposals:new.submit")}
      more={
        <button className="button button-second" formAction={`${proposalsPath(slug, "preview")}?${query}`}>
          {t("proposals:new.preview")}
        </button>
      }
    >
      <Hidden form={form} name="version" />
      <Hidden form={form} name="formToken" />
      {section ? (
        <Hidden form={form} name="section" />
      ) : (
        <>
          <Notice tone="warn">{t("proposals:new.gone")}</Notice>
          <Select
            form={form}
            name="section"
            label={t("proposals:new.section")}
            options={sections.map(({ id, words }) => ({ value: id, label: words || t("proposals:opening") }))}
          />
        </>
      )}
      {changes && (
        <Notice tone="warn">
          <p>{t("proposals:new.changed")}</p>
          <DifferencesLegend />
          <Differences changes={changes} lang={language} />
        </Notice>
      )}
      <TextArea
        form={form}
        name="after"
        rows={16}
        lang={language}
        label={t("proposals:new.after")}
        hint={t("proposals:new.afterHint")}
      />
      <MarkdownHelp />
      <TextArea form={form} name="reason" label={t("proposals:new.reason")} hint={t("proposals:new.reasonHint")} />
      <Radios
        form={form}
        name="creditAs"
        label={t("proposals:new.credit")}
        hint={t("proposals:new.creditHint")}
        options={credits.map((value) => ({ value, label: t(`proposals:credit.${value}`) }))}
      />
    </Form>
  );
}
