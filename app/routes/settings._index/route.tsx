import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countRecoveryCodes } from "~/domain/accounts/changing-secrets.server";
import { findSecondStep } from "~/domain/accounts/second-step.server";
import { may } from "~/domain/permissions";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { app, passkeys } = await findSecondStep(actor);
  return {
    pseudonym: actor.pseudonym,
    codes: await countRecoveryCodes(actor),
    secondStep: app || passkeys > 0,
    resting: actor.resting !== undefined,
    member: may.readAsMember(actor),
  };
}

export default function Settings() {
  const t = useT();
  const { pseudonym, codes, secondStep, resting, member } = useLoaderData<typeof loader>();
  const rows = {
    signIn: [
      {
        href: "/settings/second-step",
        title: t("second-step:title"),
        text: t(secondStep ? "second-step:settings.on" : "second-step:settings.off"),
      },
      ...["passphraseChange", "codes", "sessions"].map((part) => ({
        href: `/settings/${part === "passphraseChange" ? "passphrase" : part}`,
        title: t(`accounts:${part}.title`),
        text:
          part === "codes" && codes === 0
            ? t("accounts:settings.noCodes")
            : t(`accounts:settings.${part}`, { count: codes }),
      })),
    ],
    mine: [
      ...(member
        ? [{ href: "/settings/notices", title: t("notices:settings.title"), text: t("notices:settings.row") }]
        : []),
      { href: "/settings/contact", title: t("contact:own.title"), text: t("contact:own.row") },
      ...["looks", "data", "erasure"].map((part) => ({
        href: `/settings/${part}`,
        title: t(`my-data:${part}.title`),
        text: t(`my-data:row.${part}`),
      })),
      ...(member
        ? [{ href: "/settings/moderation", title: t("moderation:settings.title"), text: t("moderation:settings.row") }]
        : []),
    ],
  };
  return (
    <>
      <PageHead title={t("accounts:settings.title")} lead={t("accounts:settings.lead", { pseudonym })} />
      {resting ? <RestingOffice /> : null}
      {Object.entries(rows).map(([group, parts]) => (
        <section key={group} className="mt-10">
          <h2>{t(`accounts:settings.group.${group}`)}</h2>
          <Rows>
            {parts.map(({ href, title, text }) => (
              <Row key={href} href={href} title={title}>
                <p className="mt-1 max-w-[66ch] text-muted">{text}</p>
              </Row>
            ))}
          </Rows>
        </section>
      ))}
    </>
  );
}
