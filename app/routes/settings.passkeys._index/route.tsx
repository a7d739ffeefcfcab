import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPasskeys } from "~/domain/accounts/passkeys.server";
import { may } from "~/domain/permissions";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "second-step:passkeys.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  return { passkeys: await listPasskeys(actor), mayAdd: may.addPasskey(actor) };
}

export default function Passkeys() {
  const t = useT();
  const language = useLanguage();
  const { passkeys, mayAdd } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("second-step:passkeys.title")}
        lead={t("second-step:passkeys.lead")}
        back={<a href="/settings/second-step">{t("second-step:back")}</a>}
      >
        {mayAdd ? (
          <a href="/settings/passkeys/new" className="button button-first">
            {t("second-step:passkeys.new")}
          </a>
        ) : null}
      </PageHead>
      {passkeys.length === 0 ? (
        <Empty>{t(mayAdd ? "second-step:passkeys.none" : "second-step:passkeys.forOffices")}</Empty>
      ) : (
        <ul className="mb-8 divide-y divide-line border-y border-line">
          {passkeys.map(({ code, name, addedOn }) => (
            <li key={code} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <span>
                <span className="font-semibold">{name}</span>{" "}
                <span className="text-muted">
                  {t("second-step:passkeys.added", { day: formatDay(language, addedOn) })}
                </span>
              </span>
              <a href={`/settings/passkeys/${code}/removal`} aria-label={t("second-step:passkeys.removeOne", { name })}>
                {t("second-step:passkeys.remove")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
