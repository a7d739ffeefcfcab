import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePassphrase } from "~/domain/accounts/changing-secrets.server";
import { generatePassphrase } from "~/domain/accounts/generating.server";
import { changePassphraseSchema } from "~/domain/accounts/settings.schema";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { PassphraseChoice } from "~/forms/passphrase-choice";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:passphraseChange.title", hydrate: true, areas: ["accounts"] });

export async function loader({ context }: LoaderFunctionArgs) {
  await context.actor();
  return { offer: await generatePassphrase(context.language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, changePassphraseSchema, async (input) =>
    seeOther("/settings?done=passphrase", { "Set-Cookie": await changePassphrase(actor, request, input) }),
  );
}

const checks = async () => (await import("~/domain/accounts/settings.schema")).changePassphraseSchema;

export default function Passphrase() {
  const t = useT();
  const { offer } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, {
    start: { offer, way: "offered" },
    refused: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHead title={t("accounts:passphraseChange.title")} lead={t("accounts:passphraseChange.lead")} />
      <Form
        form={form}
        labels={useAccountLabels()}
        submit={t("accounts:passphraseChange.submit")}
        more={<a href="/settings">{t("accounts:settings.back")}</a>}
      >
        <PassphraseNow form={form} />
        <PassphraseChoice form={form} />
      </Form>
    </>
  );
}
