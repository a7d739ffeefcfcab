import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { officialAddressSchema } from "~/domain/organizing/official-addresses.schema";
import { changeOfficialAddress, findOfficialAddress } from "~/domain/organizing/official-addresses.server";
import { AddressForm } from "~/forms/address-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "addresses:form.change" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { start: await findOfficialAddress(await context.actor(), params.code ?? "") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, officialAddressSchema, async (input) => {
    await changeOfficialAddress(actor, params.code ?? "", input);
    return seeOther("/organize/addresses?done=addressSaved");
  });
}

export default function ChangeAddress() {
  const t = useT();
  const { start } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("addresses:form.change")} lead={t("addresses:form.lead")} />
      <AddressForm start={start} refused={useActionData<typeof action>()} />
    </>
  );
}
