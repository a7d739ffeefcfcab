import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codeInFours, numberInFours } from "~/domain/programme/certificate-codes";
import { findOwnCertificate } from "~/domain/programme/certificates.server";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { NamedFacts } from "~/ui/named-facts";
import { Staying } from "./staying";
import { Taking } from "./taking";

export const handle = page({ title: "certificates:own.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findOwnCertificate(await context.actor(), params.slug ?? "", context.language);
}

/** One's certificate: how it stands, the file with a name or a line for one, and what becomes of it. */
export default function OwnCertificate() {
  const t = useT();
  const language = useLanguage();
  const { slug, title, standing, kind, given } = useLoaderData<typeof loader>();
  const path = `/programme/${slug}/certificate`;
  return (
    <>
      <PageHead
        title={t("certificates:own.title")}
        lead={<Told said={title} />}
        back={
          <>
            <a href={`/programme/${slug}`}>{t("attendance:toEvent")}</a>
            <a href="/programme/mine">{t("registration:mine.title")}</a>
          </>
        }
      />
      <p className="max-w-[66ch]">
        {standing === "revoked"
          ? t(`certificates:own.revokedBy.${given?.revokedBy}`)
          : t(`certificates:own.${standing}`)}
      </p>
      {given ? (
        <NamedFacts
          facts={[
            [t("certificates:fact.certified"), t(`certificates:kind.${kind}`)],
            [
              t("certificates:fact.code"),
              <a key="code" href={`/certificates/${codeInFours(given.code)}`} className="font-mono break-words">
                {codeInFours(given.code)}
              </a>,
            ],
            [t("certificates:fact.number"), numberInFours(given.number)],
            [t("certificates:fact.issued"), formatDay(language, given.issuedOn)],
          ]}
        />
      ) : null}
      {standing === "revoked" ? null : <Taking path={path} />}
      {given && standing === "held" ? (
        <>
          <Staying path={path} stays={given.stays} />
          <p className="mt-8">
            <a href={`${path}/surrender`} className="inline-block py-1">
              {t("certificates:surrender.link")}
            </a>
          </p>
        </>
      ) : null}
    </>
  );
}
