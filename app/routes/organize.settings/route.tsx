import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSettings, listSettings } from "~/domain/organizing/changing-settings.server";
import { mostPossible, mostPremoderated, settingsSchema, waysOfJoining } from "~/domain/settings.schema";
import { Hidden, Radios, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "people:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listSettings(await context.actor());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, settingsSchema, async (input) => {
    await changeSettings(actor, input);
    return seeOther("/organize/settings?done=settingsSaved");
  });
}

/** What administrators decide about the community as a whole. */
export default function CommunitySettings() {
  const t = useT();
  const { joining, mostChoices, premoderated } = useLoaderData<typeof loader>();
  const most = String(mostChoices);
  const first = String(premoderated);
  const start = {
    ...{ joining, joiningBefore: joining, mostChoices: most, mostChoicesBefore: most },
    ...{ premoderated: first, premoderatedBefore: first },
  };
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("people:settings.title")}
        lead={t("people:settings.lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      />
      <Form form={form} submit={t("people:settings.submit")}>
        <Hidden form={form} name="joiningBefore" />
        <Radios
          form={form}
          name="joining"
          label={t("people:settings.joining")}
          options={waysOfJoining.map((value) => ({
            value,
            label: t(`people:joining.${value}.label`),
            hint: t(`people:joining.${value}.hint`),
          }))}
        />
        <Hidden form={form} name="mostChoicesBefore" />
        <TextField
          form={form}
          name="mostChoices"
          label={t("people:settings.mostChoices")}
          hint={t("people:settings.mostChoicesHint", { most: mostPossible })}
          inputMode="numeric"
        />
        <Hidden form={form} name="premoderatedBefore" />
        <TextField
          form={form}
          name="premoderated"
          label={t("people:settings.premoderated")}
          hint={t("people:settings.premoderatedHint", { most: mostPremoderated })}
          inputMode="numeric"
        />
      </Form>
    </>
  );
}
