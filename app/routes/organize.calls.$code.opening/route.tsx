import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { openCall } from "~/domain/concepts/keeping-calls.server";
import { findCallToKeep } from "~/domain/concepts/reading-calls.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { CallFacts, Deadline, Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:act.open.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = await findCallToKeep(await context.actor(), params.code ?? "", context.language);
  return call.standing === "drafted" ? { call } : refuse(409, "callMoved");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, standing } = await findCallToKeep(actor, params.code ?? "", context.language);
  if (standing !== "drafted") refuse(409, "callMoved");
  return withForm(request, revisionSchema, async ({ revision }) => {
    await openCall(actor, { code, revision });
    return seeOther(`/organize/calls/${code}?done=callOpened`);
  });
}

/** What opening does, before it is done. */
export default function OpenCall() {
  const t = useT();
  const { call } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${call.code}`;
  const form = plainForm({ start: { revision: String(call.revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-calls:act.open.title")}
        lead={t("organizing-calls:act.open.lead")}
        back={<a href={path}>{t("organizing-calls:toCall")}</a>}
      />
      <p className="font-semibold">
        <Told said={call.title} />
      </p>
      <CallFacts call={call} />
      <p className="mt-2 first-letter:uppercase">
        {call.deadline ? <Deadline deadline={call.deadline} /> : t("organizing-calls:noDeadline")}
      </p>
      <Form
        form={form}
        submit={t("organizing-calls:act.open.submit")}
        more={<a href={`${path}/edit`}>{t("organizing-calls:edit")}</a>}
      >
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
