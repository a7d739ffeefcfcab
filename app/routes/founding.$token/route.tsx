import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkFoundingToken, foundCommunity } from "~/domain/accounts/founding.server";
import { generatePassphrase } from "~/domain/accounts/generating.server";
import { joinSchema } from "~/domain/accounts/joining.schema";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { PassphraseChoice } from "~/forms/passphrase-choice";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "joining:account.title", hydrate: true, areas: ["accounts", "joining"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  checkFoundingToken(params.token!);
  return { offer: await generatePassphrase(context.language) };
}

export function action({ request, params }: ActionFunctionArgs) {
  return withForm(request, joinSchema, async (input) => {
    const cookies = await foundCommunity(request, params.token!, input);
    return seeOther("/settings/codes", [
      ["Set-Cookie", cookies.session],
      ["Set-Cookie", cookies.codes],
    ]);
  });
}

/** The first administrator opens an account, from the link that the first start prints. */
const checks = async () => (await import("~/domain/accounts/joining.schema")).joinSchema;

export default function Founding() {
  const t = useT();
  const { offer } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, { start: { offer, way: "offered" }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("joining:founding.title")} lead={t("joining:founding.lead")} />
      <Form form={form} submit={t("joining:account.submit")}>
        <TextField
          form={form}
          name="pseudonym"
          label={t("accounts:pseudonym")}
          hint={t("joining:account.pseudonymHint")}
          spellCheck={false}
        />
        <PassphraseChoice form={form} />
      </Form>
    </>
  );
}
