import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deleteComment, findCommentToDelete } from "~/domain/discussion/deleting.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, bodyHtml } = await findCommentToDelete(await context.actor(), params.code ?? "");
  return { code, bodyHtml };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await deleteComment(await context.actor(), code);
  return seeOther(`/comments/${code}`);
}

export default function Deletion() {
  const t = useT();
  const { code, bodyHtml } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("discussion:deletion.title")} lead={t("discussion:deletion.lead")} />
      <blockquote className="border-l-2 border-line pl-4">
        <SaidText html={bodyHtml} />
      </blockquote>
      <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/comments/${code}`}>{t("discussion:deletion.back")}</a>
      </p>
      <div className="mt-4">
        <ActButton action={`/comments/${code}/deletion`} look="warn">
          {t("discussion:deletion.submit")}
        </ActButton>
      </div>
    </>
  );
}
