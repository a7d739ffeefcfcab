import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revocationSchema } from "~/domain/programme/attendance.schema";
import { numberInFours } from "~/domain/programme/certificate-codes";
import { findCertificateOf, revokeCertificate } from "~/domain/programme/certificates.server";
import { TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { NamedFacts } from "~/ui/named-facts";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-attendance:revocation.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", registration = "" } = params;
  const { id: _id, ...shown } = await findCertificateOf(await context.actor(), code, registration, context.language);
  return shown;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, registration } = await findCertificateOf(
    actor,
    params.code ?? "",
    params.registration ?? "",
    context.language,
  );
  return withForm(request, revocationSchema, async (input) => {
    await revokeCertificate(actor, code, registration, input);
    return seeOther(`/organize/programme/${code}/attendance/people?done=certificateRevoked`);
  });
}

/** Revoking a certificate, with why; neither its code nor whose it is can be seen here. */
export default function Revocation() {
  const t = useT();
  const language = useLanguage();
  const { code, registration, title, kind, number, issuedOn, revokedOn } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/attendance/people`;
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-attendance:revocation.title")}
        lead={<Told said={title} />}
        back={<a href={path}>{t("organizing-attendance:people.title")}</a>}
      />
      <NamedFacts
        facts={[
          [
            t("organizing-attendance:column.code"),
            <span key="code" className="font-mono text-small break-words">
              {registration}
            </span>,
          ],
          [t("certificates:fact.certified"), t(`certificates:kind.${kind}`)],
          [t("certificates:fact.number"), numberInFours(number)],
          [t("certificates:fact.issued"), formatDay(language, issuedOn)],
        ]}
      />
      {revokedOn ? (
        <Notice>{t("organizing-attendance:revocation.already", { day: formatDay(language, revokedOn) })}</Notice>
      ) : (
        <>
          <p className="mt-6 max-w-[66ch]">{t("organizing-attendance:revocation.lead")}</p>
          <Form
            form={form}
            submit={t("organizing-attendance:revocation.submit")}
            more={<a href={path}>{t("common:back")}</a>}
          >
            <TextArea form={form} name="reason" label={t("organizing-attendance:revocation.reason")} rows={3} />
          </Form>
        </>
      )}
    </>
  );
}
