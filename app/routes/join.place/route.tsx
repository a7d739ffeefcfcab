import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnDraft } from "~/domain/accounts/applying.server";
import { residenceSchema } from "~/domain/matrix/residence.schema";
import { findResidence, stateResidence } from "~/domain/matrix/residence.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { ResidenceForm } from "~/forms/residence-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Step } from "~/ui/step";

export const handle = page({ title: "joining:place.title", hydrate: true, areas: ["joining"] });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  if (!(await findOwnDraft(actor))) throw seeOther("/application");
  return { residence: (await findResidence(actor)) ?? ("unsaid" as const) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, residenceSchema, async ({ residence }) => {
    await stateResidence(actor, residence);
    return seeOther("/join/motivation");
  });
}

export default function Place() {
  const t = useT();
  const start = useLoaderData<typeof loader>();
  return (
    <>
      <Step step={4} />
      <PageHead title={t("joining:place.title")} lead={t("joining:place.lead")} />
      <ResidenceForm
        start={start}
        refused={useActionData<typeof action>()}
        submit={t("joining:next")}
        back="/join/interests"
      />
    </>
  );
}
