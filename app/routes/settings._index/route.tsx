import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countRecoveryCodes } from "~/domain/accounts/changing-secrets.server";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
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
      <Rows>
        {acts.map(({ href, key }) => (
          <Row key={key} level={2} href={href} title={t(`accounts:${key}.title`)}>
            <p className="text-muted">{t(`accounts:settings.${key}`, { count: codes })}</p>
          </Row>
        ))}
      </Rows>
    </>
  );
}
