import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { generatePassphrase } from "~/domain/accounts/generating.server";
import { invitationTaken, obstacleToJoining } from "~/domain/accounts/invitations.server";
import { joinSchema } from "~/domain/accounts/joining.schema";
import { openAccount } from "~/domain/accounts/joining.server";
import { receiveForm, stampForm } from "~/domain/accounts/joining-form.server";
import { AccountForm } from "~/forms/account-form";
import { FormStamp } from "~/forms/form-stamp";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Step } from "~/ui/step";
import { NotOpen } from "./not-open";
import { WhatIsKnown } from "./what-is-known";

export const handle = page({ title: "joining:account.title", hydrate: true, areas: ["accounts", "joining"] });

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await context.visitor()) throw seeOther("/application");
  const obstacle = await obstacleToJoining(request);
  return { obstacle, offer: await generatePassphrase(context.language), stamp: stampForm() };
}

export function action({ request }: ActionFunctionArgs) {
  return withForm(request, joinSchema, async (input) => {
    await receiveForm(input);
    const cookies = await openAccount(request, input);
    return seeOther("/join/codes", [
      ["Set-Cookie", cookies.session],
      ["Set-Cookie", cookies.codes],
      ["Set-Cookie", invitationTaken],
    ]);
  });
}

export default function Join() {
  const t = useT();
  const { obstacle, offer, stamp } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (obstacle) return <NotOpen obstacle={obstacle} />;
  return (
    <>
      <Step step={1} />
      <PageHead title={t("joining:account.title")} lead={t("joining:account.lead")} />
      <WhatIsKnown />
      <AccountForm offer={offer} refused={refused}>
        <FormStamp stamp={stamp} />
      </AccountForm>
      <p className="mt-8">
        <a href="/login">{t("joining:account.login")}</a>
      </p>
    </>
  );
}
