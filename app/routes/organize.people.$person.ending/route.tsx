import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endMembership } from "~/domain/organizing/changing-roles.server";
import { findPerson } from "~/domain/organizing/people.server";
import { endMembershipSchema } from "~/domain/organizing/roles.schema";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "people:ending.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { person, pseudonym, role, mayChange } = await findPerson(await context.actor(), params.person ?? "");
  if (role === "applicant" || !mayChange) return redirect(`/organize/people/${person}`, { status: 303 });
  return { person, pseudonym, from: role };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const person = params.person ?? "";
  return withForm(request, endMembershipSchema, async (input) => {
    await endMembership(actor, person, input);
    return seeOther(`/organize/people/${person}?done=membershipEnded`);
  });
}

export default function EndingMembership() {
  const t = useT();
  const { person, pseudonym, from } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { from }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("people:ending.title")} lead={t("people:ending.lead", { pseudonym })} />
      <Notice tone="warn">{t("people:ending.means")}</Notice>
      <Form
        form={form}
        submit={t("people:one.end")}
        more={<a href={`/organize/people/${person}`}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="from" />
        <TextArea form={form} name="reason" label={t("people:ending.reason")} hint={t("people:ending.reasonHint")} />
      </Form>
    </>
  );
}
