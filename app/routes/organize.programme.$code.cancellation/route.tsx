import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancellationSchema } from "~/domain/programme/events.schema";
import { findEventToChange } from "~/domain/programme/keeping-events.server";
import { cancelEvent } from "~/domain/programme/publishing-events.server";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:cancel.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, state, revision } = await findEventToChange(await context.actor(), params.code ?? "");
  return state === "published" ? { code, revision } : refuse(409, "eventMoved");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, state } = await findEventToChange(actor, params.code ?? "");
  if (state !== "published") refuse(409, "eventMoved");
  return withForm(request, cancellationSchema, async (input) => {
    await cancelEvent(actor, code, input);
    return seeOther(`/organize/programme/${code}?done=eventCancelled`);
  });
}

/** What cancelling does, and why it is done. */
export default function CancelEvent() {
  const t = useT();
  const { code, revision } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}`;
  const form = plainForm({ start: { revision: String(revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-programme:cancel.title")}
        lead={t("organizing-programme:cancel.lead")}
        back={<a href={path}>{t("organizing-programme:toEvent")}</a>}
      />
      <Form form={form} submit={t("organizing-programme:cancel.submit")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
        <TextArea form={form} name="reason" label={t("organizing-programme:cancel.reason")} rows={3} />
      </Form>
    </>
  );
}
