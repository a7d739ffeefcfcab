import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describeScope } from "~/domain/matrix/listing-scenarios.server";
import { makeScenario, mayMakeScenario } from "~/domain/matrix/making-scenarios.server";
import { readScenarioFilter, scenarioSchema, writeScenarioFilter } from "~/domain/matrix/scenarios.schema";
import { listRegions } from "~/domain/matrix/searching-positions.server";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { scopeWords } from "~/ui/scenario-words";
import { ScopeFilters } from "./scope-filters";

export const handle = page({ title: "scenarios:making.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const room = await mayMakeScenario(await context.actor());
  const { language } = context;
  const filter = readScenarioFilter(new URL(request.url).search);
  const scope = await describeScope(await context.actor(), filter, language);
  return { room, filter, scope, regions: await listRegions(language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, scenarioSchema, async (input) =>
    seeOther(`/organize/matrix/scenarios/${await makeScenario(actor, input)}`),
  );
}

/** A new scenario: which part of the matrix it keeps to, and its name. */
export default function NewScenario() {
  const t = useT();
  const { room, filter, scope, regions } = useLoaderData<typeof loader>();
  const start = { filter: writeScenarioFilter(filter) };
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("scenarios:making.title")}
        lead={t("scenarios:making.lead")}
        back={<a href="/organize/matrix/scenarios">{t("scenarios:title")}</a>}
      />
      {!room && <Notice tone="warn">{t("scenarios:making.full")}</Notice>}
      <h2>{t("scenarios:making.scope")}</h2>
      <Facts>
        {scopeWords(t, scope).map((word) => (
          <span key={word}>{word}</span>
        ))}
      </Facts>
      <ScopeFilters filter={filter} regions={regions} />
      <Form form={form} submit={t("scenarios:making.submit")}>
        <TextField form={form} name="name" label={t("scenarios:name")} hint={t("scenarios:nameHint")} />
        <Hidden form={form} name="filter" />
      </Form>
    </>
  );
}
