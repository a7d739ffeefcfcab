import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carriedInvitation, invitationShown } from "~/domain/organizing/inviting.server";
import { qrPath } from "~/platform/qr.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { QrPicture } from "~/ui/qr-picture";

export const handle = page({ title: "invitations:made.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const link = carriedInvitation(await context.actor(), request);
  return data({ link, qr: link ? qrPath(link) : null }, link ? { headers: { "Set-Cookie": invitationShown } } : {});
}

/** The link of a new invitation, this once. */
export default function MadeInvitation() {
  const t = useT();
  const { link, qr } = useLoaderData<{ link: string | null; qr: ReturnType<typeof qrPath> | null }>();
  return (
    <>
      <PageHead
        title={t("invitations:made.title")}
        lead={t(link ? "invitations:made.lead" : "invitations:made.gone")}
        back={<a href="/organize/invitations">{t("invitations:list.title")}</a>}
      />
      {link && qr ? (
        <>
          <Notice tone="warn">{t("invitations:made.once")}</Notice>
          <p className="my-6 font-mono break-all select-all" translate="no">
            {link}
          </p>
          <QrPicture {...qr} label={t("invitations:made.qr")} />
        </>
      ) : null}
    </>
  );
}
