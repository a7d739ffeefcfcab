import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginReply, keepReturnedWords } from "~/domain/discussion/beginning.server";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { reply } from "~/domain/discussion/commenting.server";
import { replyPlace } from "~/domain/kept-places";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { ReplyPage } from "~/forms/writing-pages";
import { newToken } from "~/platform/crypto.server";
import { page } from "~/ui/page";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const quoting = new URL(request.url).searchParams.has("quote");
  return { ...(await beginReply(await context.actor(), params.code ?? "", quoting)), formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "" } = params;
  const answer = await withForm(request, commentSchema, async (input) =>
    seeOther(`/comments/${await reply(actor, code, input)}`),
  );
  return whenReturned(
    answer,
    (refused) => keepReturnedWords(actor, replyPlace(code), refused),
    `/comments/${code}/reply`,
  );
}

export default function Reply() {
  return <ReplyPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
