import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPasskey, removePasskey } from "~/domain/accounts/passkeys.server";
import { removePasskeySchema } from "~/domain/accounts/second-step.schema";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "second-step:passkeys.removal" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findPasskey(await context.actor(), params.code!);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, removePasskeySchema, async (input) =>
    seeOther("/settings/passkeys?done=passkeyRemoved", {
      "Set-Cookie": await removePasskey(actor, request, params.code!, input),
    }),
  );
}

export default function RemovingPasskey() {
  const t = useT();
  const labels = useAccountLabels();
  const { name } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("second-step:passkeys.removal")} lead={t("second-step:passkeys.removalLead", { name })} />
      <Form
        form={form}
        labels={labels}
        submit={t("second-step:passkeys.remove")}
        more={<a href="/settings/passkeys">{t("second-step:passkeys.back")}</a>}
      >
        <PassphraseNow form={form} />
      </Form>
    </>
  );
}
