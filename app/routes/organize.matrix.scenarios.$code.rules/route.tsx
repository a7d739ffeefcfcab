import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { layRule, listRules } from "~/domain/matrix/ruling-scenarios.server";
import { ruleKinds, ruleSchema } from "~/domain/matrix/scenarios.schema";
import { Hidden, Radios, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { RuleList } from "./rule-list";

export const handle = page({ title: "scenarios:rules.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return listRules(await context.actor(), params.code ?? "", context.language);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  return withForm(request, ruleSchema, async (input) => {
    await layRule(actor, { ...input, code });
    return seeOther(`/organize/matrix/scenarios/${code}/rules?done=ruleLaid`);
  });
}

/** What organizers laid down for a scenario, and a form for one more rule. */
export default function ScenarioRules() {
  const t = useT();
  const { code, name, revision, rules } = useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  const start = { kind: "exclude", revision: String(revision) };
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("scenarios:rules.title")} lead={t("scenarios:rules.lead")} back={<a href={path}>{name}</a>} />
      {rules.length === 0 ? (
        <Empty>{t("scenarios:rules.none")}</Empty>
      ) : (
        <RuleList rules={rules} path={path} revision={revision} />
      )}
      <h2 className="mt-12">{t("scenarios:rules.add")}</h2>
      <p className="mt-2 text-muted">{t("scenarios:rules.easier")}</p>
      <Form form={form} submit={t("scenarios:rules.submit")}>
        <Radios
          form={form}
          name="kind"
          label={t("scenarios:rules.kind")}
          options={ruleKinds.map((value) => ({ value, label: t(`scenarios:rules.what.${value}`) }))}
        />
        <TextField form={form} name="card" label={t("scenarios:rules.card")} hint={t("scenarios:rules.cardHint")} />
        <TextField
          form={form}
          name="position"
          label={t("scenarios:rules.position")}
          hint={t("scenarios:rules.positionHint")}
        />
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
