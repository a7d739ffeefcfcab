import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findScenario } from "~/domain/matrix/listing-scenarios.server";
import { deleteScenario } from "~/domain/matrix/making-scenarios.server";
import { scenarioActSchema } from "~/domain/matrix/scenarios.schema";
import { ActButton } from "~/forms/form";
import { formSent, seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "scenarios:deleting.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, name, revision } = await findScenario(await context.actor(), params.code ?? "", context.language);
  return { code, name, revision };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, scenarioActSchema);
  await deleteScenario(actor, { ...sent, code: params.code ?? "" });
  return seeOther("/organize/matrix/scenarios?done=scenarioDeleted");
}

/** Asks once more before a scenario is deleted. */
export default function DeleteScenario() {
  const t = useT();
  const { code, name, revision } = useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  return (
    <>
      <PageHead
        title={t("scenarios:deleting.title")}
        lead={t("scenarios:deleting.lead", { name })}
        back={<a href={path}>{name}</a>}
      />
      <ActButton action={`${path}/deletion`} fields={{ revision: String(revision) }} look="warn">
        {t("scenarios:deleting.submit")}
      </ActButton>
    </>
  );
}
