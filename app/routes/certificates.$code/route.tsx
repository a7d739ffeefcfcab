import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkCertificate } from "~/domain/programme/checking-certificates.server";
import { homeZone } from "~/domain/concepts/zones";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { CertificateForm } from "~/ui/certificate-form";
import { EventWhen } from "~/ui/event-parts";
import { useLanguage, useT } from "~/ui/language";
import { NamedFacts } from "~/ui/named-facts";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "certificates:title" });

/** What anybody reads of a certificate whose code they have. One that is none of ours is answered with 404. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const checked = await checkCertificate((params.code ?? "").slice(0, 80), context.language);
  return data({ checked, zone: homeZone }, checked.standing === "valid" || checked.standing === "revoked" ? 200 : 404);
}

export default function CheckedCertificate() {
  const t = useT();
  const language = useLanguage();
  const { checked } = useLoaderData<typeof loader>();
  const { standing } = checked;
  const day = "revokedOn" in checked && checked.revokedOn ? formatDay(language, checked.revokedOn) : "";
  return (
    <>
      <PageHead
        title={t(`certificates:checked.${standing}`)}
        back={<a href="/certificates">{t("certificates:another")}</a>}
      />
      <Notice tone={standing === "valid" ? "calm" : "warn"}>
        {t(`certificates:checked.means.${standing}`, { day })}
      </Notice>
      {"title" in checked ? (
        <>
          <NamedFacts
            facts={[
              [t("certificates:fact.certified"), t(`certificates:kind.${checked.kind}`)],
              [t("certificates:fact.event"), <Told key="title" said={checked.title} />],
              [t("certificates:fact.kind"), t(`programme:kind.${checked.eventKind}`)],
              [t("certificates:fact.days"), <EventWhen key="when" when={checked.when} />],
              [t("certificates:fact.issued"), formatDay(language, checked.issuedOn)],
              [t("certificates:fact.number"), checked.number],
              [
                t("certificates:fact.code"),
                <span key="code" className="font-mono break-words">
                  {checked.code}
                </span>,
              ],
            ]}
          />
          <p className="mt-6 max-w-[66ch] text-muted">{t("certificates:noName")}</p>
        </>
      ) : (
        <CertificateForm />
      )}
    </>
  );
}
