import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnCertificate, surrenderCertificate } from "~/domain/programme/certificates.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "certificates:surrender.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const own = await findOwnCertificate(await context.actor(), params.slug ?? "", context.language);
  if (own.standing === "ready") refuse(404);
  if (own.standing === "revoked") refuse(409, "certificateRevoked");
  return { slug: own.slug, title: own.title };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  await surrenderCertificate(await context.actor(), slug);
  return seeOther(`/programme/${encodeURIComponent(slug)}/certificate?done=certificateSurrendered`);
}

/** What giving up means, before it is done. */
export default function Surrender() {
  const t = useT();
  const { slug, title } = useLoaderData<typeof loader>();
  const path = `/programme/${slug}/certificate`;
  return (
    <>
      <PageHead title={t("certificates:surrender.title")} lead={<Told said={title} />} />
      <p className="max-w-[66ch]">{t("certificates:surrender.means")}</p>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ActButton action={`${path}/surrender`} look="warn">
          {t("certificates:surrender.submit")}
        </ActButton>
        <a href={path}>{t("certificates:surrender.stay")}</a>
      </div>
    </>
  );
}
