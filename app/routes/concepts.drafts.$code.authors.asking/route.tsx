import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askCoauthor, linkDays } from "~/domain/concepts/asking-coauthors.server";
import { askingSchema, longestNote } from "~/domain/concepts/coauthors.schema";
import { findAuthors } from "~/domain/concepts/keeping-authors.server";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "coauthors:asking.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, open } = await findAuthors(await context.actor(), params.code ?? "");
  return { code, open, days: linkDays, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await findAuthors(actor, code);
  return withForm(request, askingSchema, async (input) =>
    seeOther(`/concepts/drafts/${code}/authors/link`, { "Set-Cookie": await askCoauthor(actor, code, input) }),
  );
}

/** Makes a one-time link for a co-author. */
export default function AskingCoauthor() {
  const t = useT();
  const { code, open, days, formToken } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { formToken }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("coauthors:asking.title")}
        lead={t("coauthors:asking.lead", { days })}
        back={<a href={`/concepts/drafts/${code}/authors`}>{t("coauthors:title")}</a>}
      />
      {open ? (
        <Form form={form} submit={t("coauthors:asking.submit")}>
          <Hidden form={form} name="formToken" />
          <TextArea
            form={form}
            name="note"
            rows={3}
            label={t("coauthors:asking.note")}
            hint={t("coauthors:asking.noteHint", { max: longestNote })}
          />
        </Form>
      ) : (
        <Notice>{t("coauthors:frozen")}</Notice>
      )}
    </>
  );
}
