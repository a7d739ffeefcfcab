import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { statementSchema } from "~/domain/discussion/opinions.schema";
import { changeStatement, findKeptStatement } from "~/domain/discussion/opinions-statements.server";
import { statementsPath } from "~/domain/discussion/places";
import { seeOther, withForm } from "~/forms/parse-form";
import { StatementForm } from "~/forms/statement-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "opinions:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  const statement = await findKeptStatement(actor, slug, params.code ?? "");
  const { language } = await findPublishedConcept(actor, slug);
  return { slug, language, statement, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  return withForm(request, statementSchema, async (input) => {
    await changeStatement(actor, slug, params.code ?? "", input);
    return seeOther(`${statementsPath(slug)}?done=statementChanged`);
  });
}

export default function ChangeStatement() {
  const t = useT();
  const { slug, language, statement, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { words, comment, voted } = statement;
  return (
    <>
      <PageHead
        title={t("opinions:form.change")}
        lead={t("opinions:form.lead")}
        back={<a href={statementsPath(slug)}>{t("opinions:keep.title")}</a>}
      />
      {voted && !refused ? (
        <Notice>{t("opinions:form.closed")}</Notice>
      ) : (
        <StatementForm
          {...{ slug, language, refused }}
          start={{ words, comment, formToken }}
          submit={t("opinions:form.save")}
        />
      )}
    </>
  );
}
