import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOfficialAddress, removeOfficialAddress } from "~/domain/organizing/official-addresses.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "addresses:removal.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, address } = await findOfficialAddress(await context.actor(), params.code ?? "");
  return { code, address };
}

export async function action({ params, context }: ActionFunctionArgs) {
  await removeOfficialAddress(await context.actor(), params.code ?? "");
  return seeOther("/organize/addresses?done=addressRemoved");
}

export default function RemoveAddress() {
  const t = useT();
  const { code, address } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("addresses:removal.title")} lead={t("addresses:removal.lead")} />
      <p className="font-mono break-all" translate="no">
        {address}
      </p>
      <div className="acts">
        <ActButton action={`/organize/addresses/${code}/removal`} look="warn">
          {t("addresses:removal.submit")}
        </ActButton>
        <a href="/organize/addresses">{t("common:back")}</a>
      </div>
    </>
  );
}
