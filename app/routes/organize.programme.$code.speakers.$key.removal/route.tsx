import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { saidIn } from "~/domain/concepts/wordings";
import { findSpeaker, removeSpeaker } from "~/domain/programme/speakers.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:speakers.remove" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", key = "" } = params;
  const { revision, speaker } = await findSpeaker(await context.actor(), code, key);
  return { code, revision, name: saidIn(speaker, "name", context.language) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", key = "" } = params;
  await findSpeaker(actor, code, key);
  return withForm(request, revisionSchema, async ({ revision }) => {
    await removeSpeaker(actor, { code, revision }, key);
    return seeOther(`/organize/programme/${code}/speakers?done=speakersSaved`);
  });
}

/** Who goes, before they go. */
export default function RemoveSpeaker() {
  const t = useT();
  const { code, revision, name } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/speakers`;
  const form = plainForm({ start: { revision: String(revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-programme:speakers.remove")}
        lead={<Told said={name} />}
        back={<a href={path}>{t("organizing-programme:speakers.title")}</a>}
      />
      <Form form={form} submit={t("organizing-programme:speakers.remove")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
