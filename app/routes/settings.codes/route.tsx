import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renewRecoveryCodes } from "~/domain/accounts/changing-secrets.server";
import { carriedCodes, codesShown } from "~/domain/accounts/recovery-codes.server";
import { newCodesSchema } from "~/domain/accounts/settings.schema";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { FreshCodes } from "~/ui/fresh-codes";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";

export const handle = page({ title: "accounts:codes.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const codes = carriedCodes(actor, request);
  return data(
    { codes, applicant: actor.role === "applicant", resting: actor.resting !== undefined },
    codes.length ? { headers: { "Set-Cookie": codesShown } } : {},
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newCodesSchema, async (input) =>
    seeOther("/settings/codes", { "Set-Cookie": await renewRecoveryCodes(actor, input) }),
  );
}

export default function Codes() {
  const t = useT();
  const { codes, applicant, resting } = useLoaderData<{ codes: string[]; applicant: boolean; resting: boolean }>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  if (codes.length > 0) {
    return (
      <>
        <PageHead title={t("accounts:codes.fresh")} lead={t("accounts:codes.freshLead")} />
        <FreshCodes codes={codes} />
        {resting ? <RestingOffice /> : null}
        <p className="flex flex-wrap gap-6">
          {applicant && <a href="/application">{t("accounts:codes.application")}</a>}
          <a href="/settings">{t("accounts:settings.back")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead title={t("accounts:codes.title")} lead={t("accounts:codes.lead")} />
      <Form
        form={form}
        labels={useAccountLabels()}
        submit={t("accounts:codes.submit")}
        more={<a href="/settings">{t("accounts:settings.back")}</a>}
      >
        <PassphraseNow form={form} />
      </Form>
    </>
  );
}
