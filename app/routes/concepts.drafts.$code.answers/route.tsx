import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAnswers, saveAnswers } from "~/domain/concepts/answering-calls.server";
import { AnswersForm } from "~/forms/answers-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "calls:answers.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code!;
  return { code, ...(await findAnswers(await context.actor(), code, context.language)).shown };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  const { schema } = await findAnswers(actor, code, context.language);
  return withForm(request, schema, async (input) => {
    await saveAnswers(actor, code, input);
    return seeOther(`/concepts/drafts/${code}?done=callAnswered`);
  });
}

/** The questions of the call that a concept is written for, to be answered while its text can be changed. */
export default function Answers() {
  const t = useT();
  const { code, title, language, editable, seen, questions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/concepts/drafts/${code}`;
  return (
    <>
      <PageHead
        title={t("calls:answers.title")}
        back={
          <a href={path} lang={language}>
            {title}
          </a>
        }
      />
      {questions.length === 0 ? (
        <Empty>{t("calls:answers.none")}</Empty>
      ) : editable || refused ? (
        <>
          <Notice tone="warn">{t("calls:answers.safety")}</Notice>
          <AnswersForm questions={questions} seen={seen} back={path} refused={refused} />
        </>
      ) : (
        <Notice>{t("calls:answers.closed")}</Notice>
      )}
    </>
  );
}
