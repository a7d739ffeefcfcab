import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "~/forms/parse-form";
import { CertificateForm } from "~/ui/certificate-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "certificates:title" });

/** The form by which anybody checks a certificate; what was typed becomes the address of the answer. */
export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("code")?.trim() ?? "";
  return typed ? seeOther(`/certificates/${encodeURIComponent(typed.slice(0, 80))}`) : null;
}

export default function Certificates() {
  const t = useT();
  return (
    <>
      <PageHead title={t("certificates:title")} lead={t("certificates:lead")} />
      <CertificateForm />
    </>
  );
}
