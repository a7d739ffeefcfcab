import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { experienceBands } from "~/domain/accounts/applications";
import { findOwnDraft, stateInterests } from "~/domain/accounts/applying.server";
import { interestsSchema } from "~/domain/accounts/joining.schema";
import { spheres } from "~/domain/spheres";
import { Checkboxes, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { languageName, languages } from "~/locales/t";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Step } from "~/ui/step";

const areas = ["joining", "applications"];
export const handle = page({ title: "joining:interests.title", hydrate: true, areas });

export async function loader({ context }: LoaderFunctionArgs) {
  const draft = await findOwnDraft(await context.actor());
  if (!draft) throw seeOther("/application");
  return { spheres: draft.spheres, experience: draft.experience, languages: draft.languages };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, interestsSchema, async (input) => {
    await stateInterests(actor, input);
    return seeOther("/join/place");
  });
}

const checks = async () => (await import("~/domain/accounts/joining.schema")).interestsSchema;

export default function Interests() {
  const t = useT();
  const form = useAppForm(checks, {
    start: useLoaderData<typeof loader>(),
    refused: useActionData<typeof action>(),
  });
  const named = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <>
      <Step step={3} />
      <PageHead title={t("joining:interests.title")} lead={t("joining:interests.lead")} />
      <Form form={form} submit={t("joining:next")}>
        <Checkboxes
          form={form}
          name="spheres"
          label={t("joining:interests.spheres")}
          hint={t("joining:interests.spheresHint")}
          options={named(spheres, (value) => t(`common:sphere.${value}`))}
          columns
        />
        <Radios
          form={form}
          name="experience"
          label={t("joining:interests.experience")}
          hint={t("joining:interests.experienceHint")}
          options={named(experienceBands, (value) => t(`applications:experience.${value}`))}
        />
        <Checkboxes
          form={form}
          name="languages"
          label={t("joining:interests.languages")}
          options={named(languages, languageName)}
        />
      </Form>
    </>
  );
}
