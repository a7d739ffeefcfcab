import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closingSchema } from "~/domain/concepts/calls.schema";
import { closeCall } from "~/domain/concepts/keeping-calls.server";
import { findCallToKeep } from "~/domain/concepts/reading-calls.server";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:act.close.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { code, standing, revision } = await findCallToKeep(actor, params.code ?? "", context.language);
  return standing === "open" ? { code, revision } : refuse(409, "callMoved");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, standing } = await findCallToKeep(actor, params.code ?? "", context.language);
  if (standing !== "open") refuse(409, "callMoved");
  return withForm(request, closingSchema, async (input) => {
    await closeCall(actor, code, input);
    return seeOther(`/organize/calls/${code}?done=callClosed`);
  });
}

/** What closing does, and why it is done. */
export default function CloseCall() {
  const t = useT();
  const { code, revision } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${code}`;
  const form = plainForm({ start: { revision: String(revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-calls:act.close.title")}
        lead={t("organizing-calls:act.close.lead")}
        back={<a href={path}>{t("organizing-calls:toCall")}</a>}
      />
      <Form form={form} submit={t("organizing-calls:act.close.submit")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
        <TextArea form={form} name="reason" label={t("organizing-calls:act.close.reason")} rows={3} />
      </Form>
    </>
  );
}
