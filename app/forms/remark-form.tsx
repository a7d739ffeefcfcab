import { useId } from "react";
import type { SectionName } from "~/domain/concepts/contents";
import { remarkPlace } from "~/domain/kept-places";
import { MarkdownHelp } from "~/ui/markdown-help";
import { useT } from "~/ui/language";
import { remarkPlaceName } from "~/ui/remarks";
import { Hidden, Select, TextArea } from "./fields";
import { Form } from "./form";
import { Keeping } from "./keeping";
import type { FormValues, Refused } from "./parse-form";
import { useAppForm } from "./use-app-form";

const remarkChecks = async () => (await import("~/domain/concepts/remarking.schema")).remarkSchema;
const changeChecks = async () => (await import("~/domain/concepts/remarking.schema")).remarkChangeSchema;

/** Where a remark on a section of a text is written. What is typed is kept. */
export function RemarkForm(props: {
  code: string;
  sections: SectionName[];
  start: FormValues;
  back: string;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const { code, sections, start, back, refused } = props;
  const form = useAppForm(remarkChecks, { start, refused });
  const places = [{ id: "", words: "" }, ...sections];
  return (
    <Form form={form} submit={t("remarks:form.submit")} more={<a href={back}>{t("common:back")}</a>}>
      <Hidden form={form} name="formToken" />
      <Select
        form={form}
        name="section"
        label={t("remarks:form.section")}
        options={places.map(({ id, words }) => ({
          value: id,
          label: remarkPlaceName(t, { section: id, heading: words }),
        }))}
      />
      <TextArea form={form} name="body" rows={8} label={t("remarks:form.body")} hint={t("remarks:form.hint")} />
      <MarkdownHelp />
      <Keeping place={remarkPlace(code)} />
    </Form>
  );
}

/** Where a remark that has not gone to the authors is put into other words. */
export function RemarkChangeForm(props: {
  start: FormValues;
  /** What stands there now, where somebody has changed it meanwhile. */
  saved: string | null;
  back: string;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const { start, saved, back, refused } = props;
  const title = useId();
  const form = useAppForm(changeChecks, { start, refused });
  return (
    <Form form={form} submit={t("remarks:form.submit")} more={<a href={back}>{t("common:back")}</a>}>
      {saved !== null ? (
        <section aria-labelledby={title} className="mt-6 border-l-4 border-warn pl-4">
          <h2 id={title} className="font-sans text-base font-semibold">
            {t("remarks:form.saved")}
          </h2>
          <p className="mt-2 font-serif whitespace-pre-wrap">{saved}</p>
        </section>
      ) : null}
      <Hidden form={form} name="seen" />
      <TextArea form={form} name="body" rows={8} label={t("remarks:form.body")} hint={t("remarks:form.hint")} />
      <MarkdownHelp />
    </Form>
  );
}
