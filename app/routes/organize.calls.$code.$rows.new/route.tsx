import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mostRows } from "~/domain/concepts/calls";
import { rowForms } from "~/domain/concepts/calls.schema";
import { findCallToChange, findCallToKeep } from "~/domain/concepts/reading-calls.server";
import { putRow, rowKindAt } from "~/domain/concepts/rows-of-calls.server";
import { CallRowForm } from "~/forms/call-row-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const kind = rowKindAt(params.rows);
  const call = await findCallToKeep(await context.actor(), params.code ?? "", context.language);
  const there = kind === "questions" ? call.questions.length : call.ownCriteria ? call.criteria.length : 0;
  const place = String(Math.min(there + 1, mostRows));
  return { code: call.code, kind, start: { revision: String(call.revision), weight: "1", longest: "1000", place } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const kind = rowKindAt(params.rows);
  const { code } = await findCallToChange(actor, params.code ?? "");
  return withForm(request, rowForms[kind], async (input) => {
    await putRow(actor, code, input);
    return seeOther(`/organize/calls/${code}?done=callSaved`);
  });
}

export default function NewRow() {
  const t = useT();
  const { code, kind, start } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${code}`;
  const title = t(`organizing-calls:rows.${kind}.add`);
  return (
    <>
      <PageHead title={title} back={<a href={path}>{t("organizing-calls:toCall")}</a>} />
      <CallRowForm kind={kind} start={start} submit={title} back={path} refused={useActionData<typeof action>()} />
    </>
  );
}
