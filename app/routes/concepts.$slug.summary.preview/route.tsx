import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { summarySchema } from "~/domain/discussion/summing.schema";
import { findToSumUp, renderSummary } from "~/domain/discussion/summing.server";
import { seeOther, withPreview } from "~/forms/parse-form";
import { SummaryForm } from "~/forms/summary-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "summary:form.title" });

/** There is something to see only once the form was sent here. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const { title, language, written } = await findToSumUp(await context.actor(), slug);
  if (!context.sent) throw seeOther(`/concepts/${slug}/summary/edit`);
  return { slug, title, language, written, formToken: newToken() };
}

/** Shows a summary as it will be read; nothing is kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = await findToSumUp(await context.actor(), params.slug ?? "");
  return withPreview(request, summarySchema, async ({ body }) => {
    const { html, sources } = await renderSummary(id, body);
    return { html, count: sources.length };
  });
}

export default function PreviewSummary() {
  const t = useT();
  const { slug, title, language, written, formToken } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const shown = sent && "shown" in sent ? sent.shown : null;
  return (
    <>
      <PageHead title={t("summary:form.title")} lead={<span lang={language}>{title}</span>} />
      {shown && (
        <section className="border-l-4 border-accent pl-4">
          <h2 className="text-h3">{t("summary:form.previewTitle")}</h2>
          <SaidText html={shown.html} />
          <p className="mt-3 text-small text-muted">{t("summary:rests", { count: shown.count })}</p>
        </section>
      )}
      <SummaryForm slug={slug} formToken={formToken} seen={written} refused={sent} />
    </>
  );
}
