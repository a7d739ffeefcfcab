import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginComment, previewComment } from "~/domain/discussion/beginning.server";
import { threadSchema } from "~/domain/discussion/commenting.schema";
import { commentPlace } from "~/domain/kept-places";
import { CommentPreview } from "~/forms/comment-preview";
import { seeOther, withPreview } from "~/forms/parse-form";
import { CommentPage } from "~/forms/writing-pages";
import { newToken } from "~/platform/crypto.server";
import { page } from "~/ui/page";

export const handle = page({ title: "discussion:pageTitle" });

/** There is something to see only once the form was sent here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const about = new URL(request.url).searchParams.get("about");
  const begun = await beginComment(await context.actor(), slug, about);
  if (request.method !== "POST" && !context.sent) throw seeOther(`/concepts/${slug}/comments`);
  return { ...begun, kept: null, formToken: newToken() };
}

/** Shows a comment as it will be read, and what in it may tell who wrote it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const place = commentPlace(params.slug ?? "");
  return withPreview(request, threadSchema, ({ body }, values) => previewComment(actor, place, body, values));
}

export default function PreviewComment() {
  const sent = useActionData<typeof action>();
  return <CommentPage {...useLoaderData<typeof loader>()} sent={sent} preview={<CommentPreview of={sent} />} />;
}
