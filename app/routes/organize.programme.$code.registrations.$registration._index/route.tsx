import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRegistration } from "~/domain/programme/registrations-room.server";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Answers } from "./answers";
import { Decide } from "./decide";

export const handle = page({ title: "organizing-registration:one.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", registration = "" } = params;
  return findRegistration(await context.actor(), code, registration, context.language);
}

/** One registration: its state, its answers, and what is decided on it. */
export default function OneRegistration() {
  const t = useT();
  const language = useLanguage();
  const { event, code, state, decided, day, answers } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}/registrations`;
  return (
    <>
      <PageHead
        title={t("organizing-registration:one.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("organizing-registration:list.title")}</a>}
      />
      <p className="font-mono text-small">{code}</p>
      <Facts>
        {t(`registration:state.${state}`)}
        {formatDay(language, day)}
        {decided
          ? t("organizing-registration:decidedAs", { decision: t(`organizing-registration:decision.${decided}`) })
          : null}
      </Facts>
      <Answers answers={answers} path={`${path}/${code}/answers`} />
      {event.entry === "selection" && state === "waiting" ? <Decide code={code} decided={decided} path={path} /> : null}
    </>
  );
}
