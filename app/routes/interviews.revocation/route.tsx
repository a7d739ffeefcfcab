import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { revokeByCode } from "~/domain/media/consenting.server";
import { revocationSchema } from "~/domain/media/media.schema";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "interviews:revocation.title" });

export async function action({ request }: ActionFunctionArgs) {
  return withForm(request, revocationSchema, async (input) => {
    await revokeByCode(input);
    return seeOther("/interviews?done=interviewRevoked");
  });
}

/** Whoever is in an interview takes it down, without an account. */
export default function Revocation() {
  const t = useT();
  const form = plainForm({ start: { code: "" }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("interviews:revocation.title")}
        lead={t("interviews:revocation.lead")}
        back={<a href="/interviews">{t("interviews:all")}</a>}
      />
      <Notice tone="warn">{t("interviews:revocation.means")}</Notice>
      <Form form={form} submit={t("interviews:revocation.submit")}>
        <TextField
          form={form}
          name="code"
          label={t("interviews:revocation.code")}
          hint={t("interviews:revocation.codeHint")}
          spellCheck={false}
        />
      </Form>
    </>
  );
}
