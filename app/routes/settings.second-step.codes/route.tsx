import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inGroups } from "~/domain/accounts/one-time-codes";
import { appSchema, labelSchema } from "~/domain/accounts/second-step.schema";
import { findSecondStep, offerSecret, setUpApp } from "~/domain/accounts/second-step.server";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { translator } from "~/locales/t";
import { qrPath } from "~/platform/qr.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { QrPicture } from "~/ui/qr-picture";

export const handle = page({ title: "second-step:codes.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  if ((await findSecondStep(actor)).app) throw seeOther("/settings/second-step");
  const chosen = labelSchema.parse({ label: new URL(request.url).searchParams.get("label") }).label;
  const label = chosen ?? translator(context.language)("second-step:codes.neutral");
  const { secret, address, cookie } = offerSecret(actor, request, label);
  return data({ label, secret: inGroups(secret), picture: qrPath(address) }, { headers: { "Set-Cookie": cookie } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, appSchema, async (input) => {
    const cookies = await setUpApp(actor, request, input);
    return seeOther(
      "/settings/second-step?done=secondStepOn",
      cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
    );
  });
}

interface Loaded {
  label: string;
  secret: string;
  picture: { size: number; path: string };
}

export default function SettingUp() {
  const t = useT();
  const labels = useAccountLabels();
  const { label, secret, picture } = useLoaderData<Loaded>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const naming = plainForm({ start: { label } });
  return (
    <>
      <PageHead
        title={t("second-step:codes.title")}
        lead={t("second-step:codes.lead")}
        back={<a href="/settings/second-step">{t("second-step:back")}</a>}
      />
      <form method="get" className="mb-8">
        <TextField
          form={naming}
          name="label"
          label={t("second-step:codes.label")}
          hint={t("second-step:codes.labelHint")}
        />
        <button className="button button-second mt-4">{t("second-step:codes.rename")}</button>
      </form>
      <h2>{t("second-step:codes.scan")}</h2>
      <QrPicture {...picture} label={t("second-step:codes.picture")} />
      <p>{t("second-step:codes.byHand")}</p>
      <p className="my-3 font-mono text-read" translate="no" id="secret">
        {secret}
      </p>
      <Form form={form} labels={labels} submit={t("second-step:codes.submit")}>
        <TextField
          form={form}
          name="code"
          label={t("second-step:codes.first")}
          hint={t("second-step:codes.firstHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <PassphraseNow form={form} />
      </Form>
    </>
  );
}
