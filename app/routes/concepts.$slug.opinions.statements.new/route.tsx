import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { statementSchema } from "~/domain/discussion/opinions.schema";
import { putUpStatement } from "~/domain/discussion/opinions-statements.server";
import { statementsPath } from "~/domain/discussion/places";
import { allow, may } from "~/domain/permissions";
import { seeOther, withForm } from "~/forms/parse-form";
import { StatementForm } from "~/forms/statement-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "opinions:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.keepStatements(actor));
  const { slug, language, takesComments } = await findPublishedConcept(actor, params.slug ?? "");
  return { slug, language, open: takesComments, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  return withForm(request, statementSchema, async (input) => {
    await putUpStatement(actor, slug, input);
    return seeOther(`${statementsPath(slug)}?done=statementPutUp`);
  });
}

export default function NewStatement() {
  const t = useT();
  const { slug, language, open, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("opinions:form.new")}
        lead={t("opinions:form.lead")}
        back={<a href={statementsPath(slug)}>{t("opinions:keep.title")}</a>}
      />
      {open || refused ? (
        <StatementForm {...{ slug, language, refused }} start={{ formToken }} submit={t("opinions:form.submit")} />
      ) : (
        <Notice>{t("opinions:ask.closed")}</Notice>
      )}
    </>
  );
}
