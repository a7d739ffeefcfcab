import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listKeptAddresses } from "~/domain/organizing/official-addresses.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { OfficialAddress } from "~/ui/official-address";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "addresses:title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listKeptAddresses(await context.actor(), context.language);
}

/** The official addresses, as administrators keep them. */
export default function KeptAddresses() {
  const t = useT();
  const { addresses } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("addresses:title")}
        lead={t("addresses:kept.lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <a href="/organize/addresses/new" className="button button-first">
          {t("addresses:kept.add")}
        </a>
        <a href="/addresses">{t("addresses:kept.public")}</a>
      </PageHead>
      {addresses.length === 0 ? <Empty>{t("addresses:kept.empty")}</Empty> : null}
      <ul className="divide-y divide-line border-y border-line">
        {addresses.map(({ code, ...shown }, index) => {
          const own = `/organize/addresses/${code}`;
          const { address } = shown;
          return (
            <li key={code} className="py-4">
              <OfficialAddress {...shown} />
              <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
                <a href={`${own}/edit`} aria-label={t("addresses:kept.changeOne", { address })} className="py-1">
                  {t("addresses:kept.change")}
                </a>
                {index > 0 ? (
                  <ActButton action={`${own}/move-up`} look="link" label={t("addresses:kept.upOne", { address })}>
                    {t("addresses:kept.up")}
                  </ActButton>
                ) : null}
                {index < addresses.length - 1 ? (
                  <ActButton action={`${own}/move-down`} look="link" label={t("addresses:kept.downOne", { address })}>
                    {t("addresses:kept.down")}
                  </ActButton>
                ) : null}
                <a href={`${own}/removal`} aria-label={t("addresses:kept.removeOne", { address })} className="py-1">
                  {t("addresses:kept.remove")}
                </a>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
