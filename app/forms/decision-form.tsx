import { useT } from "~/ui/language";
import { PageHead } from "~/ui/parts";
import { Hidden, TextArea } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { useAppForm } from "./use-app-form";

const checks = async () => (await import("~/domain/concepts/reviewing.schema")).decidingSchema;

interface Text {
  code: string;
  title: string;
  language: string;
  revision: number;
  /** Mark and words of the decision that stands; empty where none does. */
  seen: string;
  words: string;
}

/** Records a decision on a text, with words to its authors. */
export function DecisionForm(props: { way: "accept" | "return"; text: Text; refused: Refused | undefined }) {
  const t = useT();
  const { way, text, refused } = props;
  const start = { revision: String(text.revision), seen: text.seen, words: text.words };
  const form = useAppForm(checks, { start, refused });
  return (
    <>
      <PageHead
        title={t(`organizing-reviews:deciding.${way}Title`)}
        lead={<span lang={text.language}>{text.title}</span>}
      />
      <p className="max-w-[66ch]">{t("organizing-reviews:deciding.lead")}</p>
      <Form
        form={form}
        submit={t(`organizing-reviews:deciding.${way}Submit`)}
        more={<a href={`/organize/concepts/${text.code}`}>{t("organizing-reviews:deciding.cancel")}</a>}
      >
        <Hidden form={form} name="revision" />
        <Hidden form={form} name="seen" />
        <TextArea
          form={form}
          name="words"
          rows={12}
          label={t("organizing-reviews:deciding.words")}
          hint={t(`organizing-reviews:deciding.${way}Hint`)}
        />
      </Form>
    </>
  );
}
