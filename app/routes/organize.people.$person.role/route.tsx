import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "~/domain/organizing/changing-roles.server";
import { findPerson } from "~/domain/organizing/people.server";
import { changeRoleSchema, givenRoles } from "~/domain/organizing/roles.schema";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "people:changing.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person, pseudonym, role, mayChange } = await findPerson(await context.actor(), params.person ?? "");
  const asked = new URL(request.url).searchParams.get("to");
  const to = givenRoles.find((one) => one === asked);
  if (!to || to === role || !mayChange) return redirect(`/organize/people/${person}`, { status: 303 });
  return { person, pseudonym, from: role, to };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const person = params.person ?? "";
  return withForm(request, changeRoleSchema, async (input) => {
    await changeRole(actor, person, input);
    return seeOther(`/organize/people/${person}?done=roleChanged`);
  });
}

/** What the change would do, and why it is made. */
export default function ChangingRole() {
  const t = useT();
  const { person, pseudonym, from, to } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { from, to }, refused: useActionData<typeof action>() });
  const roles = { from: t(`common:role.${from}`), to: t(`common:role.${to}`) };
  return (
    <>
      <PageHead title={t("people:changing.title")} lead={t("people:changing.lead", { pseudonym, ...roles })} />
      <Notice tone={to === "administrator" ? "warn" : "calm"}>{t(`people:means.${to}`)}</Notice>
      <p className="max-w-[66ch]">{t("people:changing.sessions")}</p>
      <Form
        form={form}
        action={`/organize/people/${person}/role?to=${to}`}
        submit={t("people:make", { role: roles.to })}
        more={<a href={`/organize/people/${person}`}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="from" />
        <Hidden form={form} name="to" />
        <TextField
          form={form}
          name="reason"
          label={t("people:changing.reason")}
          hint={t("people:changing.reasonHint")}
        />
      </Form>
    </>
  );
}
