import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { changesSchema } from "~/domain/concepts/revising.schema";
import { sayChanges } from "~/domain/concepts/revising.server";
import { TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "publication:revise.changes" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { code, title, language, changes } = await findOwnConcept(actor, params.code!);
  return { code, title, language, start: { changes } };
}

/** Says what the next version changes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findOwnConcept(actor, params.code!);
  return withForm(request, changesSchema, async (input) => {
    await sayChanges(actor, code, input);
    return seeOther(`/concepts/drafts/${code}?done=changesSaved`);
  });
}

export default function Changes() {
  const t = useT();
  const { code, title, language, start } = useLoaderData<typeof loader>();
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("publication:revise.changes")} lead={<span lang={language}>{title}</span>} />
      <Form
        form={form}
        submit={t("publication:revise.save")}
        more={<a href={`/concepts/drafts/${code}`}>{t("publication:revise.back")}</a>}
      >
        <TextArea
          form={form}
          name="changes"
          rows={3}
          lang={language}
          label={t("publication:revise.changes")}
          hint={t("publication:revise.changesHint")}
        />
      </Form>
    </>
  );
}
