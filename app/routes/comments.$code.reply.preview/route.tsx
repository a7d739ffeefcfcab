import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginReply, previewComment } from "~/domain/discussion/beginning.server";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { replyPlace } from "~/domain/kept-places";
import { CommentPreview } from "~/forms/comment-preview";
import { seeOther, withPreview } from "~/forms/parse-form";
import { ReplyPage } from "~/forms/writing-pages";
import { newToken } from "~/platform/crypto.server";
import { page } from "~/ui/page";

export const handle = page({ title: "discussion:pageTitle" });

/** There is something to see only once the form was sent here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { code = "" } = params;
  const begun = await beginReply(await context.actor(), code, false);
  if (request.method !== "POST" && !context.sent) throw seeOther(`/comments/${code}/reply`);
  return { ...begun, kept: null, formToken: newToken() };
}

/** Shows a reply as it will be read, and what in it may tell who wrote it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const place = replyPlace(params.code ?? "");
  return withPreview(request, commentSchema, ({ body }, values) => previewComment(actor, place, body, values));
}

export default function PreviewReply() {
  const sent = useActionData<typeof action>();
  return <ReplyPage {...useLoaderData<typeof loader>()} sent={sent} preview={<CommentPreview of={sent} />} />;
}
