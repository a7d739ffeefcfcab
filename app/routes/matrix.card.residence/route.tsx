import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { residenceSchema } from "~/domain/matrix/residence.schema";
import { findResidence, stateResidence } from "~/domain/matrix/residence.server";
import { allow, may } from "~/domain/permissions";
import { seeOther, withForm } from "~/forms/parse-form";
import { ResidenceForm } from "~/forms/residence-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "joining:place.title", hydrate: true, areas: ["joining"] });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // Applicants say it in their application; they have no card to come back to.
  allow(actor, may.holdCard(actor));
  return { residence: (await findResidence(actor)) ?? ("unsaid" as const) };
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

export default function Residence() {
  const t = useT();
  const start = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("joining:place.title")} lead={t("joining:place.lead")} />
      <ResidenceForm
        start={start}
        refused={useActionData<typeof action>()}
        submit={t("joining:place.save")}
        back="/matrix/card"
      />
    </>
  );
}
