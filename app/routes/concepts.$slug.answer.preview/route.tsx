import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSchema } from "~/domain/concepts/answering.schema";
import { findAnswerable, renderAnswer } from "~/domain/concepts/answering.server";
import { Mendable } from "~/domain/mendable";
import { OfficialAnswerForm } from "~/forms/answer-form";
import { parseForm, seeOther, unprocessable } from "~/forms/parse-form";
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
  const form = await parseForm(request, answerSchema);
  if (!form.ok) return unprocessable({ values: form.values, errors: form.errors });
  try {
    return data({ values: form.values, errors: {}, html: renderAnswer(form.data.body) });
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    return unprocessable({ values: form.values, errors: { [error.field]: error.message } });
  }
}

export default function PreviewAnswer() {
  const t = useT();
  const { slug, title, language, formToken } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("publication:answer.formTitle")} lead={<span lang={language}>{title}</span>} />
      {sent && "html" in sent && (
        <section className="border-l-4 border-accent pl-4">
          <h2 className="text-h3">{t("publication:answer.previewTitle")}</h2>
          <SaidText html={sent.html} />
        </section>
      )}
      <OfficialAnswerForm slug={slug} formToken={formToken} refused={sent} />
    </>
  );
}
