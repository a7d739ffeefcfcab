import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstUnfinished } from "~/domain/accounts/applications";
import { findOwnApplication } from "~/domain/accounts/applying.server";
import { findResidence } from "~/domain/matrix/residence.server";
import { may } from "~/domain/permissions";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { found } from "~/platform/refuse";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Paragraphs } from "~/ui/paragraphs";

export const handle = page({ title: "applications:own.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const application = await findOwnApplication(actor);
  // Members may have come in another way than by an application.
  if (may.readAsMember(actor)) return { state: "admitted" as const, submittedOn: null, ended: false, reason: "" };
  const { state, submittedOn, decision, ...given } = found(application);
  if (state === "draft") {
    const step = firstUnfinished(given, await findResidence(actor));
    if (step) throw seeOther(step);
  }
  const closed = state === "declined";
  const ended = closed && decision?.outcome === "ended";
  return { state, submittedOn, ended, reason: closed ? (decision?.reason ?? "") : "" };
}

export default function OwnApplication() {
  const t = useT();
  const language = useLanguage();
  const { state, submittedOn, ended, reason } = useLoaderData<typeof loader>();
  const said = ended ? "ended" : state;
  return (
    <>
      <PageHead title={t("applications:own.title")} />
      <p className="font-semibold">{t(`applications:own.${said}.state`)}</p>
      {state === "submitted" && submittedOn && (
        <p className="text-muted">{t("applications:own.submittedOn", { day: formatDay(language, submittedOn) })}</p>
      )}
      {reason && (
        <section className="mt-6 border-l border-line pl-4">
          <h2 className="mb-2 text-h3">{t("applications:own.reason")}</h2>
          <Paragraphs text={reason} />
        </section>
      )}
      <p className="mt-4 max-w-[66ch]">{t(`applications:own.${said}.next`)}</p>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        {state === "draft" && (
          <>
            <a href="/join/motivation" className="button button-first">
              {t("applications:own.send")}
            </a>
            <a href="/join/interests">{t("applications:own.change")}</a>
          </>
        )}
        {state === "submitted" && <a href="/settings/contact">{t("contact:own.title")}</a>}
        {state === "submitted" && <a href="/application/withdrawal">{t("applications:own.withdraw")}</a>}
        {(state === "declined" || state === "withdrawn") && (
          <ActButton action="/application/reopening" look="first">
            {t("applications:own.reopen")}
          </ActButton>
        )}
        {state === "admitted" && (
          <a href="/concepts" className="button button-first">
            {t("applications:own.goOn")}
          </a>
        )}
      </div>
    </>
  );
}
