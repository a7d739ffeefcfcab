import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { generatePassphrase } from "~/domain/accounts/generating.server";
import { recoverSchema } from "~/domain/accounts/recovering.schema";
import { recoverAccount } from "~/domain/accounts/recovering.server";
import { Pseudonym, useAccountLabels } from "~/forms/account-fields";
import { nextStep } from "~/forms/after-sign-in.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { PassphraseChoice } from "~/forms/passphrase-choice";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:recover.title", hydrate: true, areas: ["accounts"] });

export async function loader({ context }: LoaderFunctionArgs) {
  return { offer: await generatePassphrase(context.language) };
}

export function action({ request }: ActionFunctionArgs) {
  return withForm(request, recoverSchema, async (input) => {
    const { cookie, after } = await recoverAccount(request, input);
    return seeOther(nextStep(after, "/settings"), { "Set-Cookie": cookie });
  });
}

const checks = async () => (await import("~/domain/accounts/recovering.schema")).recoverSchema;

export default function Recover() {
  const t = useT();
  const { offer } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, {
    start: { offer, way: "offered" },
    refused: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHead title={t("accounts:recover.title")} lead={t("accounts:recover.lead")} />
      <Form form={form} labels={useAccountLabels()} submit={t("accounts:recover.submit")}>
        <Pseudonym form={form} />
        <TextField
          form={form}
          name="code"
          label={t("accounts:recover.code")}
          hint={t("accounts:recover.codeHint")}
          spellCheck={false}
        />
        <PassphraseChoice form={form} />
      </Form>
    </>
  );
}
