import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestionToSpeakers } from "~/domain/programme/answering-speakers-questions.server";
import { speakersAnswerSchema } from "~/domain/programme/asking.schema";
import { findQuestionToKeep } from "~/domain/programme/reading-questions.server";
import { useWordingLabels, Wordings } from "~/forms/call-form";
import { Hidden } from "~/forms/fields";
import { ActButton, Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "asking:keep.answerTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", question = "" } = params;
  const kept = await findQuestionToKeep(await context.actor(), code, question, context.language);
  if (kept.takenDown) refuse(409, "questionMoved");
  return { code, kept };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", question = "" } = params;
  await findQuestionToKeep(actor, code, question, context.language);
  return withForm(request, speakersAnswerSchema, async (input) => {
    await answerQuestionToSpeakers(actor, { code, key: question }, input);
    return seeOther(`/organize/programme/${code}/questions-to-speakers?done=speakersAnswered`);
  });
}

/** What was answered to a question, put down or changed; and the way to take it back. */
export default function AnswerQuestion() {
  const t = useT();
  const { code, kept } = useLoaderData<typeof loader>();
  const list = `/organize/programme/${code}/questions-to-speakers`;
  const form = plainForm({ start: kept.start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("asking:keep.answerTitle")}
        lead={t("asking:keep.answerLead")}
        back={<a href={list}>{t("asking:keep.title")}</a>}
      />
      <blockquote className="border-l-2 border-line pl-4 font-serif text-read whitespace-pre-line [overflow-wrap:anywhere]">
        {kept.words}
      </blockquote>
      <Form
        form={form}
        submit={t("asking:keep.submit")}
        labels={useWordingLabels({ text: "asking:keep.text" })}
        more={<a href={list}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="seen" />
        <Wordings form={form} name="text" label="asking:keep.text" hint={t("asking:keep.textHint")} rows={5} />
      </Form>
      {kept.answer ? (
        <details className="mt-10 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{t("asking:keep.takeBack")}</summary>
          <p className="my-3">{t("asking:keep.takeBackMeans")}</p>
          <ActButton action={`${list}/${kept.code}/answer/removal`} look="warn">
            {t("asking:keep.takeBack")}
          </ActButton>
        </details>
      ) : null}
    </>
  );
}
