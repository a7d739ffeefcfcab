import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { interestsGiven } from "~/domain/accounts/applications";
import { findOwnDraft, submitApplication } from "~/domain/accounts/applying.server";
import { motivationSchema } from "~/domain/accounts/joining.schema";
import { findOwnContact } from "~/domain/accounts/own-contact.server";
import { TextArea, Tick } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Step } from "~/ui/step";

export const handle = page({ title: "joining:motivation.title", hydrate: true, areas: ["joining", "contact"] });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const draft = await findOwnDraft(actor);
  if (!draft) throw seeOther("/application");
  if (!interestsGiven(draft)) throw seeOther("/join/interests");
  const { offered, contact } = await findOwnContact(actor);
  return { motivation: draft.motivation, offered, left: contact !== null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, motivationSchema, async ({ motivation, contact }) => {
    await submitApplication(actor, { motivation, contact });
    return seeOther("/application");
  });
}

const checks = async () => (await import("~/domain/accounts/joining.schema")).motivationSchema;

export default function Motivation() {
  const t = useT();
  const { motivation, offered, left } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, { start: { motivation }, refused: useActionData<typeof action>() });
  return (
    <>
      <Step step={5} />
      <PageHead title={t("joining:motivation.title")} lead={t("joining:motivation.lead")} />
      <Notice tone="warn">{t("joining:motivation.careful")}</Notice>
      <Form form={form} submit={t("joining:motivation.submit")} more={<a href="/join/place">{t("common:back")}</a>}>
        <TextArea
          form={form}
          name="motivation"
          label={t("joining:motivation.label")}
          hint={t("joining:motivation.hint")}
          rows={8}
        />
        {offered && (
          <TextArea
            form={form}
            name="contact"
            label={t("contact:field.label")}
            hint={t(left ? "contact:field.left" : "contact:field.hint")}
            rows={2}
          />
        )}
        <Tick form={form} name="consent" label={t("joining:motivation.consent")} />
      </Form>
    </>
  );
}
