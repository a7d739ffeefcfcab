import type { AnswerClash, RemarkToAnswer } from "~/domain/concepts/remarks";
import { answersPlace } from "~/domain/kept-places";
import { MarkdownHelp } from "~/ui/markdown-help";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { SaidText } from "~/ui/prose";
import { RemarkPlaceName } from "~/ui/remarks";
import { Hidden, TextArea } from "./fields";
import { Form } from "./form";
import { Keeping } from "./keeping";
import type { FormValues, Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

/** The remarks of the last return, each with a field for its answer. What a co-author saved meanwhile stands beside. */
export function RepliesForm(props: {
  code: string;
  language: string;
  remarks: RemarkToAnswer[];
  start: FormValues;
  clashes: AnswerClash[];
  back: string;
  refused?: Refused | undefined;
}) {
  const t = useT();
  const { code, language, remarks, start, clashes, back, refused } = props;
  const form = plainForm({ start, refused });
  const label = (at: number) => t("remarks:answer.label", { number: at + 1 });
  return (
    <Form
      form={form}
      submit={t("remarks:answer.submit")}
      labels={Object.fromEntries(remarks.map(({ field }, at) => [field, label(at)]))}
      more={<a href={back}>{t("common:back")}</a>}
    >
      {clashes.length > 0 ? (
        <Notice tone="warn">
          <p className="font-semibold">{t("remarks:answer.clash")}</p>
          <p className="mt-1">{t("remarks:answer.clashLead")}</p>
        </Notice>
      ) : null}
      <Hidden form={form} name="seen" />
      {remarks.map((remark, at) => (
        <section key={remark.code} className="mt-8 border-t border-line pt-4">
          <h2 className="text-h3">
            {at + 1}. <RemarkPlaceName place={remark} lang={language} />
          </h2>
          <SaidText html={remark.bodyHtml} />
          <Theirs clash={clashes.find(({ field }) => field === remark.field)} />
          <Reply form={form} name={remark.field} label={label(at)} />
        </section>
      ))}
      <MarkdownHelp />
      <Keeping place={answersPlace(code)} />
    </Form>
  );
}

function Reply({ form, name, label }: { form: AppForm; name: string; label: string }) {
  const t = useT();
  return <TextArea form={form} name={name} rows={5} label={label} hint={t("remarks:answer.hint")} />;
}

function Theirs({ clash }: { clash: AnswerClash | undefined }) {
  const t = useT();
  if (!clash) return null;
  return (
    <div className="mt-4 border-l-4 border-warn pl-4">
      <p className="font-semibold">{t("remarks:answer.theirs")}</p>
      <p className="mt-1 font-serif whitespace-pre-wrap">{clash.saved || t("remarks:answer.nothing")}</p>
    </div>
  );
}
