import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeQuestionDown } from "~/domain/programme/answering-speakers-questions.server";
import { takingDownSchema } from "~/domain/programme/asking.schema";
import { findQuestionToKeep } from "~/domain/programme/reading-questions.server";
import { TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "asking:keep.down" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", question = "" } = params;
  const kept = await findQuestionToKeep(await context.actor(), code, question, context.language);
  return kept.takenDown ? refuse(409, "questionMoved") : { code, words: kept.words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", question = "" } = params;
  await findQuestionToKeep(actor, code, question, context.language);
  return withForm(request, takingDownSchema, async (input) => {
    await takeQuestionDown(actor, { code, key: question }, input);
    return seeOther(`/organize/programme/${code}/questions-to-speakers?done=questionTakenDown`);
  });
}

/** What taking a question down means, and why it is done. */
export default function TakeQuestionDown() {
  const t = useT();
  const { code, words } = useLoaderData<typeof loader>();
  const list = `/organize/programme/${code}/questions-to-speakers`;
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("asking:keep.down")}
        lead={t("asking:keep.downLead")}
        back={<a href={list}>{t("asking:keep.title")}</a>}
      />
      <blockquote className="border-l-2 border-line pl-4 font-serif text-read whitespace-pre-line [overflow-wrap:anywhere]">
        {words}
      </blockquote>
      <Form form={form} submit={t("asking:keep.down")} more={<a href={list}>{t("common:back")}</a>}>
        <TextArea form={form} name="reason" label={t("asking:keep.reason")} rows={3} />
      </Form>
    </>
  );
}
