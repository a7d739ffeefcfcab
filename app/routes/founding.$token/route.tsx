import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkFoundingToken } from "~/domain/accounts/founding.server";
import { generatePassphrase } from "~/domain/accounts/generating.server";
import { joinSchema } from "~/domain/accounts/joining.schema";
import { foundAdministrator } from "~/domain/organizing/founding-administrators.server";
import { AccountForm } from "~/forms/account-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "joining:account.title", hydrate: true, areas: ["accounts", "joining"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  await checkFoundingToken(params.token!);
  return { offer: await generatePassphrase(context.language) };
}

export function action({ request, params }: ActionFunctionArgs) {
  return withForm(request, joinSchema, async (input) => {
    const cookies = await foundAdministrator(request, params.token!, input);
    return seeOther("/settings/codes", [
      ["Set-Cookie", cookies.session],
      ["Set-Cookie", cookies.codes],
    ]);
  });
}

/** The first administrator opens an account, from the link that the first start prints. */
export default function Founding() {
  const t = useT();
  const { offer } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("joining:founding.title")} lead={t("joining:founding.lead")} />
      <AccountForm offer={offer} refused={useActionData<typeof action>()} />
    </>
  );
}
