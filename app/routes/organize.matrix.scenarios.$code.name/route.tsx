import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findScenario } from "~/domain/matrix/listing-scenarios.server";
import { renameScenario } from "~/domain/matrix/making-scenarios.server";
import { renamingSchema } from "~/domain/matrix/scenarios.schema";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "scenarios:renaming.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, name, revision } = await findScenario(await context.actor(), params.code ?? "", context.language);
  return { code, name, revision };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  return withForm(request, renamingSchema, async (input) => {
    await renameScenario(actor, { ...input, code });
    return seeOther(`/organize/matrix/scenarios/${code}?done=scenarioNamed`);
  });
}

/** Another name for a scenario. */
export default function RenameScenario() {
  const t = useT();
  const { code, name, revision } = useLoaderData<typeof loader>();
  const start = { name, revision: String(revision) };
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("scenarios:renaming.title")}
        back={<a href={`/organize/matrix/scenarios/${code}`}>{name}</a>}
      />
      <Form form={form} submit={t("scenarios:renaming.submit")}>
        <TextField form={form} name="name" label={t("scenarios:name")} hint={t("scenarios:nameHint")} />
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
