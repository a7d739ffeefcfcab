import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeDataSchema } from "~/domain/privacy/taking-data.schema";
import { allowTaking, mayTake } from "~/domain/privacy/taking-data.server";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { ready: mayTake(await context.actor(), request) };
}

/** Lets the data be taken away; the passphrase is asked, so that a borrowed phone does not give it in one tap. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, takeDataSchema, async (input) =>
    seeOther("/settings/data", { "Set-Cookie": await allowTaking(actor, request, input) }),
  );
}

export default function MyData() {
  const t = useT();
  const labels = useAccountLabels();
  const { ready } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const back = <a href="/settings">{t("accounts:settings.back")}</a>;
  if (ready) {
    return (
      <>
        <PageHead title={t("my-data:data.ready")} lead={t("my-data:data.readyLead")} />
        <Notice tone="warn">{t("my-data:data.careful")}</Notice>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <a className="button button-first" href="/settings/data/file">
            {t("my-data:data.download")}
          </a>
          {back}
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead title={t("my-data:data.title")} lead={t("my-data:data.lead")} />
      <p>{t("my-data:data.holds")}</p>
      <p className="mt-4">{t("my-data:data.secrets")}</p>
      <Notice tone="warn">{t("my-data:data.careful")}</Notice>
      <Form form={form} labels={labels} submit={t("my-data:data.submit")} more={back}>
        <PassphraseNow form={form} />
      </Form>
    </>
  );
}
