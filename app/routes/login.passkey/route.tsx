import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { passkeySchema } from "~/domain/accounts/second-step.schema";
import { askForPasskey, findWaitingSignIn, passWithPasskey } from "~/domain/accounts/second-signing-in.server";
import { afterSecondStep } from "~/forms/after-sign-in.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { usePasskeyForm } from "~/forms/passkey-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "second-step:login.title", hydrate: true, areas: ["second-step"] });

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await context.visitor()) throw seeOther("/");
  const waiting = await findWaitingSignIn(request);
  if (!waiting) throw seeOther("/login");
  if (waiting.passkeys.length === 0) throw seeOther("/login/second-step");
  const { options, cookie } = await askForPasskey(waiting);
  return data({ options, app: waiting.app }, { headers: { "Set-Cookie": cookie } });
}

export function action({ request }: ActionFunctionArgs) {
  return withForm(request, passkeySchema, async (input) => afterSecondStep(await passWithPasskey(request, input)));
}

export default function WithPasskey() {
  const t = useT();
  const { options, app } = useLoaderData<{ options: PublicKeyCredentialRequestOptionsJSON; app: boolean }>();
  const { form, ready } = usePasskeyForm(
    async () => (await import("@simplewebauthn/browser")).startAuthentication({ optionsJSON: options }),
    useActionData<typeof action>(),
  );
  return (
    <>
      <PageHead title={t("second-step:login.title")} lead={t("second-step:login.leadPasskey")} />
      {/* Both stand in one cell, so that nothing below moves when the scripts are there. */}
      <div className="grid items-start *:col-start-1 *:row-start-1">
        <div className={ready ? "invisible" : undefined}>
          <Notice>{t("second-step:passkeys.needsScripts")}</Notice>
        </div>
        <div className={ready ? undefined : "invisible"}>
          <Form form={form} submit={t("second-step:login.usePasskey")}>
            <Hidden form={form} name="response" />
          </Form>
        </div>
      </div>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/login/second-step">{t(app ? "second-step:login.withCode" : "second-step:login.withRecoveryCode")}</a>
        <a href="/login">{t("second-step:login.again")}</a>
      </p>
    </>
  );
}
