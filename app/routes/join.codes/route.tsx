import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnDraft } from "~/domain/accounts/applying.server";
import { codesSchema } from "~/domain/accounts/joining.schema";
import { codesInForm } from "~/domain/accounts/recovery-codes";
import { carriedCodes, codesShown } from "~/domain/accounts/recovery-codes.server";
import { Hidden, Tick } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { FreshCodes } from "~/ui/fresh-codes";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Step } from "~/ui/step";

export const handle = page({ title: "joining:codes.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  if (!(await findOwnDraft(actor))) throw seeOther("/application");
  const codes = carriedCodes(actor, request);
  return data({ codes }, codes.length ? { headers: { "Set-Cookie": codesShown } } : {});
}

export async function action({ request, context }: ActionFunctionArgs) {
  await context.actor();
  return withForm(request, codesSchema, () => Promise.resolve(seeOther("/join/interests")));
}

export default function Codes() {
  const t = useT();
  const loaded = useLoaderData<{ codes: string[] }>();
  const refused = useActionData<typeof action>();
  const codes = refused ? codesInForm(refused.values.sheet) : loaded.codes;
  const form = plainForm({ start: { sheet: codes.join(" ") }, refused });
  return (
    <>
      <Step step={2} />
      <PageHead title={t("joining:codes.title")} lead={t("joining:codes.lead")} />
      {codes.length > 0 ? (
        <FreshCodes codes={codes} />
      ) : (
        <Notice>
          <p>{t("joining:codes.gone")}</p>
          <p className="mt-3">
            <a href="/settings/codes">{t("joining:codes.renew")}</a>
          </p>
        </Notice>
      )}
      <Form form={form} submit={t("joining:next")}>
        <Hidden form={form} name="sheet" />
        <Tick form={form} name="noted" label={t("joining:codes.noted")} />
      </Form>
    </>
  );
}
