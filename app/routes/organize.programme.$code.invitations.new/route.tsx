import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listEventInvitations, makeEventInvitations } from "~/domain/programme/event-invitations.server";
import { eventInvitationsSchema } from "~/domain/programme/registering.schema";
import { mostInvitations } from "~/domain/programme/registrations";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:invitations.make" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { event } = await listEventInvitations(await context.actor(), params.code ?? "", context.language);
  return { code: event.code, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await listEventInvitations(actor, code, context.language);
  return withForm(request, eventInvitationsSchema, async (input) =>
    seeOther(`/organize/programme/${code}/invitations/made`, {
      "Set-Cookie": await makeEventInvitations(actor, code, input),
    }),
  );
}

export default function NewEventInvitations() {
  const t = useT();
  const { code, formToken } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/invitations`;
  const form = plainForm({ start: { count: "1", formToken }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-registration:invitations.make")}
        lead={t("organizing-registration:invitations.makeLead")}
        back={<a href={path}>{t("organizing-registration:invitations.title")}</a>}
      />
      <Form
        form={form}
        submit={t("organizing-registration:invitations.make")}
        more={<a href={path}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="formToken" />
        <TextField
          form={form}
          name="count"
          label={t("organizing-registration:invitations.count")}
          hint={t("organizing-registration:invitations.countHint", { max: mostInvitations })}
          inputMode="numeric"
        />
      </Form>
    </>
  );
}
