import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAnswer, markAnswer } from "~/domain/discussion/answering-questions.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Quoted } from "~/ui/quoted";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findAnswer(await context.actor(), params.code ?? "");
}

/** Marks a reply as the answer to the question of its thread. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await markAnswer(await context.actor(), code);
  return seeOther(`/comments/${code}`);
}

export default function MarkAnswer() {
  const t = useT();
  const { code, bodyHtml, pseudonym, marked, instead, visible } = useLoaderData<typeof loader>();
  const address = `/comments/${code}/answer`;
  return (
    <>
      <PageHead title={t(marked ? "answering:unmarkTitle" : "answering:markTitle")} lead={t("answering:lead")} />
      {visible ? (
        <>
          <Quoted pseudonym={pseudonym} bodyHtml={bodyHtml} />
          {instead && <Notice>{t("answering:instead")}</Notice>}
          <p className="mt-8">
            {marked ? (
              <ActButton action={`${address}/removal`}>{t("answering:unmake")}</ActButton>
            ) : (
              <ActButton action={address} look="first">
                {t("answering:make")}
              </ActButton>
            )}
          </p>
        </>
      ) : (
        <Notice>{t("answering:gone")}</Notice>
      )}
      <p className="mt-8">
        <a href={`/comments/${code}`}>{t("discussion:reply.back")}</a>
      </p>
    </>
  );
}
