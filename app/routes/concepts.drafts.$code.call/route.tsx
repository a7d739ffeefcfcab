import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callChoiceSchema } from "~/domain/concepts/calls.schema";
import { chooseCall, findCallOfConcept } from "~/domain/concepts/choosing-calls.server";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { listOpenCalls } from "~/domain/concepts/reading-calls.server";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Deadline, Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "calls:choose.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  const { title, language } = await findOwnConcept(actor, code);
  const { call, free } = await findCallOfConcept(actor, code, context.language);
  if (!free) throw seeOther(`/concepts/drafts/${code}`);
  const open = await listOpenCalls(actor, context.language);
  return { code, title, language, chosen: call?.code ?? "", open };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  await findOwnConcept(actor, code);
  return withForm(request, callChoiceSchema, async ({ call }) => {
    await chooseCall(actor, code, call);
    return seeOther(`/concepts/drafts/${code}?done=callChosen`);
  });
}

/** The open calls to write a draft for, or none. */
export default function ChooseCall() {
  const t = useT();
  const { code, title, language, chosen, open } = useLoaderData<typeof loader>();
  const path = `/concepts/drafts/${code}`;
  const form = plainForm({ start: { call: chosen }, refused: useActionData<typeof action>() });
  const options = open.map((call) => ({
    value: call.code,
    label: <Told said={call.title} />,
    hint: call.deadline && <Deadline deadline={call.deadline} />,
  }));
  return (
    <>
      <PageHead
        title={t("calls:choose.title")}
        lead={t("calls:choose.lead")}
        back={
          <a href={path} lang={language}>
            {title}
          </a>
        }
      />
      <Form form={form} submit={t("calls:choose.submit")} more={<a href={path}>{t("common:back")}</a>}>
        <Radios
          form={form}
          name="call"
          label={t("calls:choose.label")}
          hint={t("calls:choose.kept")}
          options={[...options, { value: "", label: t("calls:choose.alone") }]}
        />
      </Form>
    </>
  );
}
