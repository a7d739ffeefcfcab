import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eraseSchema, textWays } from "~/domain/privacy/erasing.schema";
import { eraseOneself, findErasure } from "~/domain/privacy/erasing.server";
import { taken } from "~/domain/privacy/taking-data.server";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { Hidden, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { endSession } from "~/platform/session.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { WhatGoes } from "./what-goes";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return findErasure(await context.actor());
}

/** Erases the actor; the browser forgets the pages it holds. The language is kept, so that the last page can be read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, eraseSchema, async (input) => {
    await eraseOneself(actor, input);
    return seeOther("/done", [
      ["Set-Cookie", await endSession(request)],
      ["Set-Cookie", taken],
      ["Clear-Site-Data", '"cache", "storage"'],
    ]);
  });
}

export default function Erasure() {
  const t = useT();
  const labels = useAccountLabels();
  const { lastAdministrator, concepts, comments } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { texts: "delete" }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("my-data:erasure.title")} lead={t("my-data:erasure.lead")} />
      <WhatGoes />
      {lastAdministrator ? (
        <Notice tone="warn">{t("my-data:erasure.last")}</Notice>
      ) : (
        <Form
          form={form}
          labels={labels}
          submit={t("my-data:erasure.submit")}
          more={<a href="/settings">{t("my-data:erasure.back")}</a>}
        >
          {concepts + comments > 0 ? (
            <Radios
              form={form}
              name="texts"
              label={t("my-data:erasure.textsLabel")}
              hint={t("my-data:erasure.textsHint")}
              options={textWays.map((value) => ({
                value,
                label: t(`my-data:erasure.texts.${value}`),
                hint: t(`my-data:erasure.textsMean.${value}`),
              }))}
            />
          ) : (
            <Hidden form={form} name="texts" />
          )}
          <PassphraseNow form={form} />
        </Form>
      )}
    </>
  );
}
