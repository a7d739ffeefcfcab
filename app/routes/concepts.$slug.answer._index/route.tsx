import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSchema } from "~/domain/concepts/answering.schema";
import { answerOfficially, findAnswerable } from "~/domain/concepts/answering.server";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { may } from "~/domain/permissions";
import { OfficialAnswerForm } from "~/forms/answer-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "publication:answer.formTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { language, current } = await findAnswerable(actor, params.slug!);
  const title = current?.title ?? "";
  return { slug: params.slug!, title, language, organizes: may.organize(actor), formToken: newToken() };
}

/** Publishes an official answer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, answerSchema, async (input) => {
    await keepingWords(sayBack("discussionClosed"), () => answerOfficially(actor, params.slug!, input));
    return seeOther(`/concepts/${params.slug}?done=answered`);
  });
}

export default function AnswerConcept() {
  const t = useT();
  const { slug, title, language, organizes, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("publication:answer.formTitle")} lead={<span lang={language}>{title}</span>} />
      <p className="max-w-[66ch]">{t(organizes ? "publication:answer.asOrganizers" : "publication:answer.asExpert")}</p>
      <OfficialAnswerForm slug={slug} formToken={formToken} refused={refused} />
    </>
  );
}
