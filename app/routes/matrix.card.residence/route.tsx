import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { residences } from "~/domain/matrix/residence";
import { residenceSchema } from "~/domain/matrix/residence.schema";
import { findResidence, stateResidence } from "~/domain/matrix/residence.server";
import { allow, may } from "~/domain/permissions";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "joining:place.title", hydrate: true, areas: ["joining"] });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // Applicants say it in their application; they have no card to come back to.
  allow(actor, may.holdCard(actor));
  return { residence: (await findResidence(actor)) ?? "unsaid" };
}

/** Changes on the member's card where they live. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.holdCard(actor));
  return withForm(request, residenceSchema, async ({ residence }) => {
    await stateResidence(actor, residence);
    return seeOther("/matrix/card");
  });
}

const checks = async () => (await import("~/domain/matrix/residence.schema")).residenceSchema;

export default function Residence() {
  const t = useT();
  const form = useAppForm(checks, {
    start: useLoaderData<typeof loader>(),
    refused: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHead title={t("joining:place.title")} lead={t("joining:place.lead")} />
      <Notice>{t("joining:place.kept")}</Notice>
      <Form form={form} submit={t("joining:place.save")} more={<a href="/matrix/card">{t("common:back")}</a>}>
        <Radios
          form={form}
          name="residence"
          label={t("joining:place.label")}
          options={residences.map((value) => ({ value, label: t(`joining:place.residence.${value}`) }))}
        />
      </Form>
    </>
  );
}
