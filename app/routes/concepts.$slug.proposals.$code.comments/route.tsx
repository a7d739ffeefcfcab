import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proposalsPath } from "~/domain/concepts/proposals";
import { findProposal } from "~/domain/concepts/reading-proposals.server";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { commentOnProposal } from "~/domain/discussion/commenting.server";
import { isOwnWaiting } from "~/domain/discussion/waiting.server";
import { CommentForm } from "~/forms/comment-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, heading, concept } = await findProposal(await context.actor(), params.slug ?? "", params.code ?? "");
  return { code, heading, slug: concept.slug, open: concept.open, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { slug = "", code = "" } = params;
  return withForm(request, commentSchema, async (input) => {
    const made = await commentOnProposal(actor, { slug, code }, input);
    const waits = await isOwnWaiting(actor, made);
    return seeOther(waits ? `/comments/${made}` : `${proposalsPath(slug, code)}#comment-${made}`);
  });
}

export default function CommentsOnProposal() {
  const t = useT();
  const { slug, code, heading, open, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = proposalsPath(slug, code);
  return (
    <>
      <PageHead title={t("proposals:one.comment")} lead={heading || t("proposals:opening")} />
      {open || refused ? (
        <CommentForm action={`${path}/comments`} kind="comment" formToken={formToken} refused={refused} />
      ) : (
        <Notice>{t("discussion:closed")}</Notice>
      )}
      <p className="mt-8">
        <a href={path}>{t("proposals:one.back")}</a>
      </p>
    </>
  );
}
