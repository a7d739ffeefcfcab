import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extensionSchema } from "~/domain/concepts/calls.schema";
import { extendCall } from "~/domain/concepts/keeping-calls.server";
import { findCallToChange } from "~/domain/concepts/reading-calls.server";
import { momentIn } from "~/domain/concepts/zones";
import { DeadlineFields, useDeadlineLabels } from "~/forms/call-form";
import { deadlineValues } from "~/forms/call-values";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { Deadline } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:act.extend.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = await findCallToChange(await context.actor(), params.code ?? "");
  if (call.state !== "open" || !call.closesAt) refuse(409, "callMoved");
  const start = { ...deadlineValues(call), revision: String(call.revision) };
  return { code: call.code, start, deadline: momentIn(call.closesAt, call.zone) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, state } = await findCallToChange(actor, params.code ?? "");
  if (state !== "open") refuse(409, "callMoved");
  return withForm(request, extensionSchema, async (input) => {
    await extendCall(actor, code, input);
    return seeOther(`/organize/calls/${code}?done=callExtended`);
  });
}

export default function ExtendCall() {
  const t = useT();
  const { code, start, deadline } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${code}`;
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-calls:act.extend.title")}
        lead={t("organizing-calls:act.extend.lead")}
        back={<a href={path}>{t("organizing-calls:toCall")}</a>}
      />
      <p>
        {t("organizing-calls:act.extend.now")} <Deadline deadline={deadline} />
      </p>
      <Form
        form={form}
        submit={t("organizing-calls:act.extend.submit")}
        labels={useDeadlineLabels()}
        more={<a href={path}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="revision" />
        <DeadlineFields form={form} />
        <TextArea form={form} name="reason" label={t("organizing-calls:act.extend.reason")} rows={3} />
      </Form>
    </>
  );
}
