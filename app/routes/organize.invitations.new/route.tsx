import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { invitationSchema, lifetimes, mostUses } from "~/domain/organizing/inviting.schema";
import { makeInvitation } from "~/domain/organizing/inviting.server";
import { allow, may } from "~/domain/permissions";
import { Select, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "invitations:new.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.invite(actor));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, invitationSchema, async (input) =>
    seeOther("/organize/invitations/made", { "Set-Cookie": await makeInvitation(actor, input) }),
  );
}

export default function NewInvitation() {
  const t = useT();
  const form = plainForm({ start: { uses: "1", days: "7" }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("invitations:new.title")}
        lead={t("invitations:new.lead")}
        back={<a href="/organize/invitations">{t("invitations:list.title")}</a>}
      />
      <Form form={form} submit={t("invitations:new.submit")}>
        <TextField
          form={form}
          name="occasion"
          label={t("invitations:new.occasion")}
          hint={t("invitations:new.occasionHint")}
        />
        <TextField
          form={form}
          name="uses"
          label={t("invitations:new.uses")}
          hint={t("invitations:new.usesHint", { most: mostUses })}
          inputMode="numeric"
        />
        <Select
          form={form}
          name="days"
          label={t("invitations:new.days")}
          hint={t("invitations:new.daysHint")}
          options={lifetimes.map((value) => ({ value, label: t("invitations:days", { count: Number(value) }) }))}
        />
      </Form>
    </>
  );
}
