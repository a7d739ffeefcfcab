import type { ReactNode } from "react";
import { type AnswerPart, answerParts } from "~/domain/matrix/answers";
import { useT } from "~/ui/language";
import { Notice, PageHead } from "~/ui/parts";
import { ActButton, Form } from "./form";
import type { AppForm } from "./use-app-form";

/** A screen of the card that asks one thing: why it is asked, who sees it, the form, and the way to empty it. */
export function AnswerPage(props: {
  part: AnswerPart;
  form: AppForm;
  /** Whether something is answered that can be emptied. */
  answered: boolean;
  labels?: Record<string, string>;
  children: ReactNode;
}) {
  const t = useT();
  const { part, form, answered, labels = {}, children } = props;
  return (
    <>
      <PageHead
        title={t(`answers:part.${part}.title`)}
        lead={t(`answers:part.${part}.why`)}
        back={<a href="/matrix/card">{t("card:own.title")}</a>}
      />
      <nav aria-label={t("answers:title")} className="flex flex-wrap gap-x-5 text-small">
        {answerParts.map((one) =>
          one === part ? (
            <span key={one} aria-current="page" className="py-2 font-semibold">
              {t(`answers:part.${one}.title`)}
            </span>
          ) : (
            <a key={one} href={`/matrix/card/${one}`} className="py-2">
              {t(`answers:part.${one}.title`)}
            </a>
          ),
        )}
      </nav>
      <Notice>{t("answers:whoSees")}</Notice>
      <Form
        form={form}
        submit={t("answers:submit")}
        labels={labels}
        more={<a href="/matrix/card">{t("answers:leave")}</a>}
      >
        {children}
      </Form>
      {answered && (
        <div className="mt-4">
          <ActButton action="/matrix/card/emptying" fields={{ part }}>
            {t("answers:empty")}
          </ActButton>
        </div>
      )}
    </>
  );
}
