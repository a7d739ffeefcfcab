import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { reply } from "~/domain/discussion/commenting.server";
import { findComment } from "~/domain/discussion/finding.server";
import { CommentForm } from "~/forms/comment-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, state, bodyHtml, pseudonym, concept } = await findComment(await context.actor(), params.code ?? "");
  const visible = state === "visible";
  const { title, language, open } = concept;
  return { code, title, language, open, parent: visible ? { bodyHtml, pseudonym } : null, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, commentSchema, async (input) =>
    seeOther(`/comments/${await reply(actor, params.code ?? "", input)}`),
  );
}

export default function Reply() {
  const t = useT();
  const { code, title, language, open, parent, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const closed = !open ? t("discussion:closed") : !parent ? t("discussion:reply.gone") : null;
  return (
    <>
      <PageHead
        title={t("discussion:reply.title")}
        lead={title ? <span lang={language}>{title}</span> : t("reading:gone.title")}
      />
      {parent && (
        <figure className="border-l-2 border-line pl-4">
          <figcaption className="text-small text-muted">
            {t("discussion:reply.to", { pseudonym: parent.pseudonym ?? t("common:formerParticipant") })}
          </figcaption>
          <blockquote>
            <SaidText html={parent.bodyHtml} />
          </blockquote>
        </figure>
      )}
      {closed && !refused && <Notice>{closed}</Notice>}
      {(!closed || refused) && (
        <CommentForm action={`/comments/${code}/reply`} kind="reply" formToken={formToken} refused={refused} />
      )}
      <p className="mt-8">
        <a href={`/comments/${code}`}>{t("discussion:reply.back")}</a>
      </p>
    </>
  );
}
