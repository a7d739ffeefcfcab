import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countRecoveryCodes } from "~/domain/accounts/changing-secrets.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  return { pseudonym: actor.pseudonym, codes: await countRecoveryCodes(actor) };
}

export default function Settings() {
  const t = useT();
  const { pseudonym, codes } = useLoaderData<typeof loader>();
  const acts = [
    { href: "/settings/sessions", key: "sessions" },
    { href: "/settings/passphrase", key: "passphraseChange" },
    { href: "/settings/codes", key: "codes" },
  ];
  return (
    <>
      <PageHead title={t("accounts:settings.title")} lead={t("accounts:settings.lead", { pseudonym })} />
      <ul className="divide-y divide-line border-y border-line">
        {acts.map(({ href, key }) => (
          <li key={key} className="py-4">
            <a href={href} className="font-semibold">
              {t(`accounts:${key}.title`)}
            </a>
            <p className="mt-1 text-small text-muted">{t(`accounts:settings.${key}`, { count: codes })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
