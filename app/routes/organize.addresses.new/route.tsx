import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { officialAddressSchema } from "~/domain/organizing/official-addresses.schema";
import { addOfficialAddress } from "~/domain/organizing/official-addresses.server";
import { allow, may } from "~/domain/permissions";
import { AddressForm } from "~/forms/address-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "addresses:form.new" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.keepAddresses(actor));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, officialAddressSchema, async (input) => {
    await addOfficialAddress(actor, input);
    return seeOther("/organize/addresses?done=addressSaved");
  });
}

export default function NewAddress() {
  const t = useT();
  return (
    <>
      <PageHead title={t("addresses:form.new")} lead={t("addresses:form.lead")} />
      <AddressForm refused={useActionData<typeof action>()} />
    </>
  );
}
