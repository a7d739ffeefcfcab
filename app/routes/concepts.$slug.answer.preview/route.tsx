import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSchema } from "~/domain/concepts/answering.schema";
import { findAnswerable, renderAnswer } from "~/domain/concepts/answering.server";
import { OfficialAnswerForm } from "~/forms/answer-form";
import { seeOther, withPreview } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "publication:answer.formTitle" });

/** There is something to see only once the form was sent here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, current } = await findAnswerable(await context.actor(), params.slug!);
  if (request.method !== "POST" && !context.sent) throw seeOther(`/concepts/${params.slug}/answer`);
  return { slug: params.slug!, title: current?.title ?? "", language, formToken: newToken() };
}

/** Shows an official answer as it will be read; nothing is kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await findAnswerable(await context.actor(), params.slug!);
  return withPreview(request, answerSchema, ({ body }) => renderAnswer(body));
}

export default function PreviewAnswer() {
  const t = useT();
  const { slug, title, language, formToken } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("publication:answer.formTitle")} lead={<span lang={language}>{title}</span>} />
      {sent && "shown" in sent && typeof sent.shown === "string" && (
        <section className="border-l-4 border-accent pl-4">
          <h2 className="text-h3">{t("publication:answer.previewTitle")}</h2>
          <SaidText html={sent.shown} />
        </section>
      )}
      <OfficialAnswerForm slug={slug} formToken={formToken} refused={sent} />
    </>
  );
}
