import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginEdit, keepReturnedWords } from "~/domain/discussion/beginning.server";
import { wordingSchema } from "~/domain/discussion/commenting.schema";
import { editComment } from "~/domain/discussion/editing.server";
import { editPlace } from "~/domain/kept-places";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { EditPage } from "~/forms/writing-pages";
import { page } from "~/ui/page";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return beginEdit(await context.actor(), params.code ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "" } = params;
  const answer = await withForm(request, wordingSchema, async (input) => {
    await editComment(actor, code, input);
    return seeOther(`/comments/${code}`);
  });
  return whenReturned(
    answer,
    (refused) => keepReturnedWords(actor, editPlace(code), refused),
    `/comments/${code}/edit`,
  );
}

export default function Edit() {
  return <EditPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
