import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readinessSchema } from "~/domain/matrix/choosing.schema";
import { changeReadiness } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { readinesses } from "~/domain/matrix/readiness";
import { Hidden, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { WhyField } from "~/forms/why-field";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "matrix:changing.title", hydrate: true, areas: ["matrix"] });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { revision, choices } = await findOwnCard(await context.actor(), context.language);
  const key = new URL(request.url).searchParams.get("position");
  const choice = choices.find((one) => one.key === key);
  if (!choice) throw seeOther("/matrix/card");
  const { title, body, readiness, why } = choice;
  return { position: choice.key, revision: String(revision), title, body, readiness, why };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await context.actor();
  return withForm(request, readinessSchema, async (act) => {
    await changeReadiness(who, act);
    return seeOther("/matrix/card?done=changed");
  });
}

const checks = async () => (await import("~/domain/matrix/choosing.schema")).readinessSchema;

export default function Readiness() {
  const t = useT();
  const { title, body, ...start } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, { start, refused: useActionData<typeof action>() });
  const options = readinesses.map((value) => ({ value, label: t(`matrix:readiness.${value}`) }));
  return (
    <>
      <PageHead title={title} lead={body} />
      <Form
        form={form}
        submit={t("matrix:changing.submit")}
        labels={{ why: t("matrix:why.label") }}
        more={<a href="/matrix/card">{t("matrix:search.card")}</a>}
      >
        <Hidden form={form} name="position" />
        <Hidden form={form} name="revision" />
        <Radios form={form} name="readiness" label={t("matrix:choose.readiness")} options={options} />
        <WhyField form={form} />
      </Form>
    </>
  );
}
