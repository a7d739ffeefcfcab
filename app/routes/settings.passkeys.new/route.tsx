import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { addPasskey, offerPasskey } from "~/domain/accounts/passkeys.server";
import { newPasskeySchema } from "~/domain/accounts/second-step.schema";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { usePasskeyForm } from "~/forms/passkey-form";
import { translator } from "~/locales/t";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({
  title: "second-step:passkeys.newTitle",
  hydrate: true,
  areas: ["second-step", "accounts"],
});

export async function loader({ context }: LoaderFunctionArgs) {
  const { options, cookie } = await offerPasskey(await context.actor(), translator(context.language));
  return data({ options }, { headers: { "Set-Cookie": cookie } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newPasskeySchema, async (input) => {
    const cookies = await addPasskey(actor, request, input);
    return seeOther(
      "/settings/passkeys?done=passkeyAdded",
      cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
    );
  });
}

export default function NewPasskey() {
  const t = useT();
  const labels = useAccountLabels();
  const { options } = useLoaderData<{ options: PublicKeyCredentialCreationOptionsJSON }>();
  const { form, ready } = usePasskeyForm(
    async () => (await import("@simplewebauthn/browser")).startRegistration({ optionsJSON: options }),
    useActionData<typeof action>(),
  );
  return (
    <>
      <PageHead
        title={t("second-step:passkeys.newTitle")}
        lead={t("second-step:passkeys.newLead")}
        back={<a href="/settings/passkeys">{t("second-step:passkeys.back")}</a>}
      />
      <Notice tone="warn">{t("second-step:passkeys.leaves")}</Notice>
      {ready ? (
        <Form form={form} labels={labels} submit={t("second-step:passkeys.submit")}>
          <TextField
            form={form}
            name="name"
            label={t("second-step:passkeys.name")}
            hint={t("second-step:passkeys.nameHint")}
          />
          <PassphraseNow form={form} />
          <Hidden form={form} name="response" />
        </Form>
      ) : (
        <Notice>{t("second-step:passkeys.needsScripts")}</Notice>
      )}
    </>
  );
}
