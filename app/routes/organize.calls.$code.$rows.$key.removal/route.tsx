import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { findRow, removeRow, rowKindAt } from "~/domain/concepts/rows-of-calls.server";
import { columnOf, wordedIn } from "~/domain/concepts/wordings";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const kind = rowKindAt(params.rows);
  const { code = "", key = "" } = params;
  const { revision, row } = await findRow(await context.actor(), code, kind, key);
  const words = wordedIn.flatMap((language) => {
    const text = "nameBe" in row ? row[columnOf("name", language)] : row[columnOf("words", language)];
    return text ? [{ language, text }] : [];
  });
  return { code, kind, revision, words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const kind = rowKindAt(params.rows);
  const { code = "", key = "" } = params;
  await findRow(actor, code, kind, key);
  return withForm(request, revisionSchema, async ({ revision }) => {
    await removeRow(actor, { code, revision }, kind, key);
    return seeOther(`/organize/calls/${code}?done=callSaved`);
  });
}

/** What goes, before it goes. */
export default function RemoveRow() {
  const t = useT();
  const { code, kind, revision, words } = useLoaderData<typeof loader>();
  const path = `/organize/calls/${code}`;
  const form = plainForm({ start: { revision: String(revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t(`organizing-calls:rows.${kind}.remove`)}
        back={<a href={path}>{t("organizing-calls:toCall")}</a>}
      />
      <ul>
        {words.map(({ language, text }) => (
          <li key={language} lang={language} className="border-t border-line py-2">
            {text}
          </li>
        ))}
      </ul>
      <Form form={form} submit={t(`organizing-calls:rows.${kind}.remove`)} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
