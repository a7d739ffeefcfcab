import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signInSchema } from "~/domain/accounts/signing-in.schema";
import { signIn } from "~/domain/accounts/signing-in.server";
import { Pseudonym } from "~/forms/account-fields";
import { nextStep, wayOn } from "~/forms/after-sign-in.server";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { localPath, seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:login.title", hydrate: true, areas: ["accounts"] });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get("next"), "/");
  if (await context.visitor()) throw seeOther(next);
  return { next };
}

export function action({ request }: ActionFunctionArgs) {
  return withForm(request, signInSchema, async (input) => {
    const { cookie, after, role } = await signIn(request, input);
    return seeOther(nextStep(after, wayOn(role, input.next)), { "Set-Cookie": cookie });
  });
}

const checks = async () => (await import("~/domain/accounts/signing-in.schema")).signInSchema;

export default function Login() {
  const t = useT();
  const { next } = useLoaderData<typeof loader>();
  const form = useAppForm(checks, { start: { next }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("accounts:login.title")} lead={t("accounts:login.lead")} />
      <Form form={form} labels={{ pseudonym: t("accounts:pseudonym") }} submit={t("accounts:login.submit")}>
        <Hidden form={form} name="next" />
        <Pseudonym form={form} />
        <TextField form={form} name="passphrase" type="password" label={t("accounts:passphrase")} />
      </Form>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/recover">{t("accounts:login.recover")}</a>
        <a href="/join">{t("accounts:login.join")}</a>
      </p>
    </>
  );
}
