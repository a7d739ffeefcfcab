import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginEdit, previewComment } from "~/domain/discussion/beginning.server";
import { wordingSchema } from "~/domain/discussion/commenting.schema";
import { editPlace } from "~/domain/kept-places";
import { CommentPreview } from "~/forms/comment-preview";
import { seeOther, withPreview } from "~/forms/parse-form";
import { EditPage } from "~/forms/writing-pages";
import { page } from "~/ui/page";

export const handle = page({ title: "discussion:pageTitle" });

/** There is something to see only once the form was sent here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { code = "" } = params;
  const begun = await beginEdit(await context.actor(), code);
  if (request.method !== "POST" && !context.sent) throw seeOther(`/comments/${code}/edit`);
  return { ...begun, kept: null };
}

/** Shows other words for a comment as they will be read, and what in them may tell who wrote them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const place = editPlace(params.code ?? "");
  return withPreview(request, wordingSchema, ({ body }, values) => previewComment(actor, place, body, values));
}

export default function PreviewEdit() {
  const sent = useActionData<typeof action>();
  return <EditPage {...useLoaderData<typeof loader>()} sent={sent} preview={<CommentPreview of={sent} />} />;
}
