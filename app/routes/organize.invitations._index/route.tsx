import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listInvitations } from "~/domain/organizing/inviting.server";
import { readSetting } from "~/domain/settings.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { InvitationTable } from "./invitation-table";

export const handle = page({ title: "invitations:list.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { invitations: await listInvitations(await context.actor()), joining: await readSetting("joining") };
}

/** The invitations that work or worked: for what, how many are left, until when. Never who came by them. */
export default function Invitations() {
  const t = useT();
  const { invitations, joining } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("invitations:list.title")}
        lead={t("invitations:list.lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <a href="/organize/invitations/new" className="button button-first">
          {t("invitations:list.new")}
        </a>
      </PageHead>
      {joining === "invited" ? null : <Notice>{t(`invitations:list.${joining}`)}</Notice>}
      {invitations.length > 0 ? (
        <InvitationTable invitations={invitations} />
      ) : (
        <Empty>{t("invitations:list.empty")}</Empty>
      )}
    </>
  );
}
