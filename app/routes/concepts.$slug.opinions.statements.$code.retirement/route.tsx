import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { findKeptStatement, retireStatement } from "~/domain/discussion/opinions-statements.server";
import { statementsPath } from "~/domain/discussion/places";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "opinions:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  const { code, words } = await findKeptStatement(actor, slug, params.code ?? "");
  const { language } = await findPublishedConcept(actor, slug);
  return { slug, language, code, words };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  await retireStatement(await context.actor(), slug, params.code ?? "");
  return seeOther(`${statementsPath(slug)}?done=statementRetired`);
}

export default function RetireStatement() {
  const t = useT();
  const { slug, language, code, words } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("opinions:retirement.title")} lead={t("opinions:retirement.lead")} />
      <p className="max-w-[66ch] font-serif" lang={language}>
        {words}
      </p>
      <div className="acts">
        <ActButton action={statementsPath(slug, `${code}/retirement`)} look="warn">
          {t("opinions:retirement.submit")}
        </ActButton>
        <a href={statementsPath(slug)}>{t("common:back")}</a>
      </div>
    </>
  );
}
