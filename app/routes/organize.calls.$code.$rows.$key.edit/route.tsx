import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowForms } from "~/domain/concepts/calls.schema";
import { findCallToChange } from "~/domain/concepts/reading-calls.server";
import { putRow, rowKindAt, rowToChange } from "~/domain/concepts/rows-of-calls.server";
import { CallRowForm } from "~/forms/call-row-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const kind = rowKindAt(params.rows);
  const { code = "", key = "" } = params;
  return { code, key, kind, start: await rowToChange(await context.actor(), code, kind, key) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const kind = rowKindAt(params.rows);
  const { code } = await findCallToChange(actor, params.code ?? "");
  return withForm(request, rowForms[kind], async (input) => {
    await putRow(actor, code, input, params.key);
    return seeOther(`/organize/calls/${code}?done=callSaved`);
  });
}

export default function ChangeRow() {
  const t = useT();
  const { code, key, kind, start } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${code}`;
  return (
    <>
      <PageHead
        title={t(`organizing-calls:rows.${kind}.change`)}
        back={<a href={path}>{t("organizing-calls:toCall")}</a>}
      />
      <CallRowForm
        kind={kind}
        start={start}
        submit={t("organizing-calls:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
      <p className="mt-10">
        <a href={`${path}/${kind}/${key}/removal`}>{t(`organizing-calls:rows.${kind}.remove`)}</a>
      </p>
    </>
  );
}
