import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newCallSchema } from "~/domain/concepts/calls.schema";
import { makeCall } from "~/domain/concepts/making-calls.server";
import { findCallToChange } from "~/domain/concepts/reading-calls.server";
import { allow, may } from "~/domain/permissions";
import { CallForm } from "~/forms/call-form";
import { callValues, newCallValues } from "~/forms/call-values";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:new" });

/** An empty form; or, with `from`, one that an earlier call has filled in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.keepCalls(actor));
  const from = new URL(request.url).searchParams.get("from") ?? "";
  const values = from ? callValues({ ...(await findCallToChange(actor, from)), closesAt: null }) : newCallValues;
  return { start: { ...values, from, formToken: newToken() }, copied: from !== "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newCallSchema, async (input) =>
    seeOther(`/organize/calls/${await makeCall(actor, input)}?done=callSaved`),
  );
}

export default function NewCall() {
  const t = useT();
  const { start, copied } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("organizing-calls:new")}
        lead={t(copied ? "organizing-calls:copyLead" : "organizing-calls:newLead")}
      />
      <CallForm
        start={start}
        rules
        submit={t("organizing-calls:form.make")}
        back="/organize/calls"
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
