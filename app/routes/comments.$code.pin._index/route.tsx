import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pinSchema } from "~/domain/discussion/pinning.schema";
import { findToPin, pinComment } from "~/domain/discussion/pinning.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Quoted } from "~/ui/quoted";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  return { code, ...(await findToPin(await context.actor(), code)) };
}

/** Puts a comment into the contents of its discussion, or gives its line other words. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, pinSchema, async (input) =>
    seeOther(`/concepts/${await pinComment(actor, params.code ?? "", input)}/discussion/contents?done=pinned`),
  );
}

export default function PinningComment() {
  const t = useT();
  const { code, bodyHtml, pseudonym, label } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = plainForm({ start: { label: label ?? "" }, refused });
  return (
    <>
      <PageHead title={t("discussion:pins.pageTitle")} lead={t("discussion:pins.lead")} />
      <Quoted pseudonym={pseudonym} bodyHtml={bodyHtml} />
      <Form form={form} action={`/comments/${code}/pin`} submit={t("discussion:pins.submit")}>
        <TextField form={form} name="label" label={t("discussion:pins.label")} hint={t("discussion:pins.hint")} />
      </Form>
      <p className="mt-8">
        <a href={`/comments/${code}`}>{t("discussion:pins.back")}</a>
      </p>
    </>
  );
}
