import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportSchema } from "~/domain/discussion/moderation.schema";
import { findCommentToReport, reportComment } from "~/domain/discussion/reporting.server";
import { may } from "~/domain/permissions";
import { TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { ReasonField } from "~/forms/moderation-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "discussion:pageTitle" });

/** Moderators decide by themselves: they are led to where they do. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { code, bodyHtml, reported } = await findCommentToReport(actor, params.code ?? "");
  if (may.moderate(actor)) throw seeOther(`/organize/moderation/comments/${code}`);
  return { code, bodyHtml, reported };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  return withForm(request, reportSchema, async (input) => {
    await reportComment(actor, code, input);
    return seeOther(`/comments/${code}/report?done=reported`);
  });
}

export default function Report() {
  const t = useT();
  const { code, bodyHtml, reported } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const reason = t("moderation:report.reason");
  const back = <a href={`/comments/${code}`}>{t("discussion:reply.back")}</a>;
  return (
    <>
      <PageHead title={t("moderation:report.title")} lead={t("moderation:report.lead")} />
      <blockquote className="border-l-2 border-line pl-4">
        <SaidText html={bodyHtml} />
      </blockquote>
      {reported ? (
        <>
          <Notice>{t("moderation:report.reported")}</Notice>
          <p>{back}</p>
        </>
      ) : (
        <Form form={form} submit={t("moderation:report.submit")} more={back} labels={{ reason }}>
          <ReasonField form={form} label={reason} />
          <TextArea
            form={form}
            name="words"
            rows={3}
            label={t("moderation:report.words")}
            hint={t("moderation:report.wordsHint")}
          />
        </Form>
      )}
    </>
  );
}
