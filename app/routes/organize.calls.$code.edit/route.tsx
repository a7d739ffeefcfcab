import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callSchema, callWordsSchema } from "~/domain/concepts/calls.schema";
import { changeCall, mendCall } from "~/domain/concepts/making-calls.server";
import { findCallToChange } from "~/domain/concepts/reading-calls.server";
import { CallForm } from "~/forms/call-form";
import { callValues, callWords } from "~/forms/call-values";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = await findCallToChange(await context.actor(), params.code ?? "");
  const drafted = call.state === "drafted";
  const values = drafted ? callValues(call) : callWords(call);
  return { code: call.code, drafted, start: { ...values, revision: String(call.revision) } };
}

/** All of a call that is being prepared; of one that was opened, its words. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, state } = await findCallToChange(actor, params.code ?? "");
  const saved = () => seeOther(`/organize/calls/${code}?done=callSaved`);
  return state === "drafted"
    ? withForm(request, callSchema, async (input) => {
        await changeCall(actor, code, input);
        return saved();
      })
    : withForm(request, callWordsSchema, async (input) => {
        await mendCall(actor, code, input);
        return saved();
      });
}

export default function EditCall() {
  const t = useT();
  const { code, drafted, start } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${code}`;
  return (
    <>
      <PageHead
        title={t(drafted ? "organizing-calls:edit" : "organizing-calls:mend")}
        back={<a href={path}>{t("organizing-calls:toCall")}</a>}
      />
      <CallForm
        start={start}
        rules={drafted}
        submit={t("organizing-calls:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
