import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnSessions } from "~/domain/accounts/own-sessions.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:sessions.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { sessions: await listOwnSessions(await context.actor(), request) };
}

export default function Sessions() {
  const t = useT();
  const language = useLanguage();
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("accounts:sessions.title")}
        lead={t("accounts:sessions.lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      <ul className="mb-8 divide-y divide-line border-y border-line">
        {sessions.map(({ tag, startedOn, current }) => (
          <li key={tag} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span>{t("accounts:sessions.since", { day: formatDay(language, startedOn) })}</span>
            {current ? (
              <strong>{t("accounts:sessions.current")}</strong>
            ) : (
              <ActButton action="/settings/sessions/ending" fields={{ session: tag }}>
                {t("accounts:sessions.end")}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActButton action="/settings/sessions/ending-others" look="warn">
          {t("accounts:sessions.endOthers")}
        </ActButton>
      )}
    </>
  );
}
