import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { secondStepSchema } from "~/domain/accounts/second-step.schema";
import { findWaitingSignIn, passWithCode } from "~/domain/accounts/second-signing-in.server";
import { afterSecondStep } from "~/forms/after-sign-in.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "second-step:login.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await context.visitor()) throw seeOther("/");
  const waiting = await findWaitingSignIn(request);
  if (!waiting) throw seeOther("/login");
  return { app: waiting.app, passkeys: waiting.passkeys.length > 0 };
}

export function action({ request }: ActionFunctionArgs) {
  return withForm(request, secondStepSchema, async (input) => afterSecondStep(await passWithCode(request, input)));
}

export default function SecondStep() {
  const t = useT();
  // The loader sends away whoever has no sign-in that waits, so after a refused form there is one too.
  const { app, passkeys } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("second-step:login.title")}
        lead={t(app ? "second-step:login.lead" : "second-step:login.leadRecovery")}
      />
      <Form form={form} submit={t("second-step:login.submit")}>
        <TextField
          form={form}
          name="code"
          label={t(app ? "second-step:login.code" : "second-step:login.recoveryCode")}
          hint={t(app ? "second-step:login.codeHint" : "second-step:login.recoveryCodeHint")}
          autoComplete="one-time-code"
          spellCheck={false}
        />
      </Form>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        {passkeys ? <a href="/login/passkey">{t("second-step:login.withPasskey")}</a> : null}
        <a href="/login">{t("second-step:login.again")}</a>
      </p>
    </>
  );
}
