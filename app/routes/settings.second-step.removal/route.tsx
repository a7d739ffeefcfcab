import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appSchema } from "~/domain/accounts/second-step.schema";
import { findSecondStep, turnOffApp } from "~/domain/accounts/second-step.server";
import { may } from "~/domain/permissions";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "second-step:removal.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { app, passkeys } = await findSecondStep(actor);
  if (!app) throw seeOther("/settings/second-step");
  return { willRest: may.addPasskey(actor) && passkeys === 0 };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, appSchema, async (input) =>
    seeOther("/settings/second-step?done=secondStepOff", { "Set-Cookie": await turnOffApp(actor, request, input) }),
  );
}

export default function TurningOff() {
  const t = useT();
  const labels = useAccountLabels();
  const { willRest } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("second-step:removal.title")} lead={t("second-step:removal.lead")} />
      {willRest ? <Notice tone="warn">{t("second-step:removal.willRest")}</Notice> : null}
      <Form
        form={form}
        labels={labels}
        submit={t("second-step:removal.submit")}
        more={<a href="/settings/second-step">{t("second-step:back")}</a>}
      >
        <PassphraseNow form={form} />
        <TextField
          form={form}
          name="code"
          label={t("second-step:login.code")}
          hint={t("second-step:login.codeHint")}
          autoComplete="one-time-code"
          spellCheck={false}
        />
      </Form>
    </>
  );
}
