import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOfficialAddresses } from "~/domain/organizing/official-addresses.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { OfficialAddress } from "~/ui/official-address";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "addresses:title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listOfficialAddresses(context.language);
}

/** Where the Reserve can truly be reached, and how to tell a look-alike. */
export default function Addresses() {
  const t = useT();
  const language = useLanguage();
  const { addresses, changedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("addresses:title")} lead={t("addresses:lead")} />
      <Notice tone="warn">{t("addresses:lookAlike")}</Notice>
      {addresses.length > 0 ? (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {addresses.map(({ code, ...address }) => (
              <li key={code} className="break-inside-avoid py-4">
                <OfficialAddress {...address} />
              </li>
            ))}
          </ul>
          <p className="mt-4 max-w-[66ch] text-muted">{t("addresses:leaving")}</p>
        </>
      ) : (
        <Empty>{t("addresses:empty")}</Empty>
      )}
      {changedOn ? (
        <p className="mt-4 text-muted">{t("addresses:changedOn", { day: formatDay(language, changedOn) })}</p>
      ) : null}
      <section className="prose mt-10">
        <h2>{t("addresses:check.title")}</h2>
        <ul className="mt-3">
          {["letters", "twice", "paper", "secrets"].map((line) => (
            <li key={line}>{t(`addresses:check.${line}`)}</li>
          ))}
        </ul>
      </section>
      <p className="mt-8 no-print">
        <a href="/safety">{t("common:nav.safety")}</a>
      </p>
    </>
  );
}
