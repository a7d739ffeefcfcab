import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { generatePassphrase } from "~/domain/accounts/generating.server";
import { joinSchema } from "~/domain/accounts/joining.schema";
import { openAccount } from "~/domain/accounts/joining.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { PassphraseChoice } from "~/forms/passphrase-choice";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Step } from "~/ui/step";
import { WhatIsKnown } from "./what-is-known";

export const handle = page({ title: "joining:account.title", hydrate: true, areas: ["accounts", "joining"] });

export async function loader({ context }: LoaderFunctionArgs) {
  if (await context.visitor()) throw seeOther("/application");
  return { offer: await generatePassphrase(context.language) };
}

export function action({ request }: ActionFunctionArgs) {
  return withForm(request, joinSchema, async (input) => {
    const cookies = await openAccount(request, input);
    return seeOther("/join/codes", [
      ["Set-Cookie", cookies.session],
      ["Set-Cookie", cookies.codes],
    ]);
  });
}

const checks = async () => (await import("~/domain/accounts/joining.schema")).joinSchema;

export default function Join() {
  const t = useT();
  const { offer } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, {
    start: { offer, way: "offered" },
    refused: useActionData<typeof action>(),
  });
  return (
    <>
      <Step step={1} />
      <PageHead title={t("joining:account.title")} lead={t("joining:account.lead")} />
      <WhatIsKnown />
      <Form form={form} submit={t("joining:account.submit")}>
        <TextField
          form={form}
          name="pseudonym"
          label={t("accounts:pseudonym")}
          hint={t("joining:account.pseudonymHint")}
          spellCheck={false}
        />
        <PassphraseChoice form={form} />
      </Form>
      <p className="mt-8">
        <a href="/login">{t("joining:account.login")}</a>
      </p>
    </>
  );
}
