import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { summarySchema } from "~/domain/discussion/summing.schema";
import { findToSumUp, sumUp } from "~/domain/discussion/summing.server";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { seeOther, withForm } from "~/forms/parse-form";
import { SummaryForm } from "~/forms/summary-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "summary:form.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const { title, language, body, open, written, byAuthor } = await findToSumUp(await context.actor(), slug);
  return { slug, title, language, body, open, written, byAuthor, formToken: newToken() };
}

/** Publishes a summary of a discussion. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  return withForm(request, summarySchema, async (input) => {
    await keepingWords(sayBack("discussionClosed"), () => sumUp(actor, slug, input));
    return seeOther(`/concepts/${slug}/summary`);
  });
}

export default function WriteSummary() {
  const t = useT();
  const { slug, title, language, body, open, written, byAuthor, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("summary:form.title")} lead={<span lang={language}>{title}</span>} />
      <p className="max-w-[66ch]">{t(byAuthor ? "summary:form.asAuthor" : "summary:form.asModerator")}</p>
      {open || refused ? (
        <SummaryForm slug={slug} formToken={formToken} seen={written} body={body} refused={refused} />
      ) : (
        <Notice>{t("reading:archived")}</Notice>
      )}
    </>
  );
}
