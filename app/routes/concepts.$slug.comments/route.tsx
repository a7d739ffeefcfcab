import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { comment } from "~/domain/discussion/commenting.server";
import { CommentForm } from "~/forms/comment-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, open, language, text } = await findPublishedConcept(await context.actor(), params.slug ?? "");
  return { slug, open, language, title: text.title, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, commentSchema, async (input) =>
    seeOther(`/comments/${await comment(actor, params.slug ?? "", input)}`),
  );
}

export default function Comments() {
  const t = useT();
  const { slug, open, language, title, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("discussion:form.title")} lead={<span lang={language}>{title}</span>} />
      {open || refused ? (
        <CommentForm action={`/concepts/${slug}/comments`} kind="comment" formToken={formToken} refused={refused} />
      ) : (
        <Notice>{t("discussion:closed")}</Notice>
      )}
      <p className="mt-8">
        <a href={`/concepts/${slug}#discussion`}>{t("discussion:form.back")}</a>
      </p>
    </>
  );
}
