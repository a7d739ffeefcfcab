import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carriedInvitations, invitationsShown } from "~/domain/programme/event-invitations.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:made.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  const codes = carriedInvitations(await context.actor(), code, request);
  return data({ code, codes }, codes.length > 0 ? { headers: { "Set-Cookie": invitationsShown } } : {});
}

/** New codes, this once. */
export default function MadeEventInvitations() {
  const t = useT();
  const { code, codes } = useLoaderData<{ code: string; codes: string[] }>();
  return (
    <>
      <PageHead
        title={t("organizing-registration:made.title")}
        lead={t(codes.length > 0 ? "organizing-registration:made.lead" : "organizing-registration:made.gone")}
        back={<a href={`/organize/programme/${code}/invitations`}>{t("organizing-registration:invitations.title")}</a>}
      />
      {codes.length > 0 ? (
        <>
          <Notice tone="warn">{t("organizing-registration:made.once")}</Notice>
          <ol className="list-decimal space-y-2 pl-8 font-mono" translate="no">
            {codes.map((one) => (
              <li key={one} className="select-all">
                {one}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
