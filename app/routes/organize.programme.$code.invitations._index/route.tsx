import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listEventInvitations } from "~/domain/programme/event-invitations.server";
import { ActButton } from "~/forms/form";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:invitations.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const below = placeAsked(request, "below");
  return listEventInvitations(await context.actor(), params.code ?? "", context.language, below);
}

/** The invitations to an event: when each was made and whether it was used. Never who came by it. */
export default function EventInvitations() {
  const t = useT();
  const language = useLanguage();
  const { event, unused, used, items, next } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}`;
  return (
    <>
      <PageHead
        title={t("organizing-registration:invitations.title")}
        lead={<Told said={event.title} />}
        back={<a href={`${path}/registrations`}>{t("organizing-registration:list.title")}</a>}
      >
        <a href={`${path}/invitations/new`} className="button button-first">
          {t("organizing-registration:invitations.make")}
        </a>
      </PageHead>
      {event.entry === "invitation" ? null : <Notice>{t("organizing-registration:invitations.otherwise")}</Notice>}
      <Facts>
        {t("organizing-registration:invitations.unused", { count: unused })}
        {t("organizing-registration:invitations.used", { count: used })}
      </Facts>
      {items.length === 0 ? <Empty>{t("organizing-registration:invitations.none")}</Empty> : null}
      <ul className="mt-4">
        {items.map(({ key, madeOn, used: gone }) => (
          <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-3">
            <span>
              {t("organizing-registration:invitations.madeOn", { day: formatDay(language, madeOn) })}{" "}
              <span className="font-mono text-small text-muted">{key.slice(0, 4)}</span>
            </span>
            {gone ? (
              <span className="text-muted">{t("organizing-registration:invitations.gone")}</span>
            ) : (
              <ActButton
                action={`${path}/invitations/${key}/revocation`}
                look="link"
                label={`${t("organizing-registration:invitations.revoke")} ${key.slice(0, 4)}`}
              >
                {t("organizing-registration:invitations.revoke")}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <Ways next={next ? `?below=${next}` : null} />
    </>
  );
}
