import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginComment, keepReturnedWords } from "~/domain/discussion/beginning.server";
import { threadSchema } from "~/domain/discussion/commenting.schema";
import { comment } from "~/domain/discussion/commenting.server";
import { commentPlace } from "~/domain/kept-places";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { CommentPage } from "~/forms/writing-pages";
import { newToken } from "~/platform/crypto.server";
import { page } from "~/ui/page";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const about = new URL(request.url).searchParams.get("about");
  return { ...(await beginComment(await context.actor(), params.slug ?? "", about)), formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { slug = "" } = params;
  const answer = await withForm(request, threadSchema, async (input) =>
    seeOther(`/comments/${await comment(actor, slug, input)}`),
  );
  return whenReturned(
    answer,
    (refused) => keepReturnedWords(actor, commentPlace(slug), refused),
    `/concepts/${slug}/comments`,
  );
}

export default function Comments() {
  return <CommentPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
