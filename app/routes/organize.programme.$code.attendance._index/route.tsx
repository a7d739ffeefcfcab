import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countAttendance } from "~/domain/programme/attendance-counts.server";
import { findAttendanceTerms } from "~/domain/programme/attendance-terms.server";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Figures, Lectures } from "./figures";
import { SpokenCode } from "./spoken-code";

export const handle = page({ title: "organizing-attendance:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  const kept = await findAttendanceTerms(actor, code, context.language);
  return { ...kept, ...(await countAttendance(actor, code, context.language)) };
}

/** The figures of an event, the code that is read out, and what is certified. */
export default function EventAttendance() {
  const t = useT();
  const language = useLanguage();
  const { event, entered, takes, terms, counts, lectures } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}`;
  const { completion, lecturesNeeded, certificates, closedOn, spokenCode, revision } = terms;
  const rule =
    completion === "lectures"
      ? t("organizing-attendance:terms.rule", { count: lecturesNeeded })
      : t(`organizing-attendance:completion.${completion || "none"}`);
  return (
    <>
      <PageHead
        title={t("organizing-attendance:title")}
        lead={<Told said={event.title} />}
        back={
          <>
            <a href={path}>{t("organizing-attendance:toEvent")}</a>
            {takes.partOfWhole ? (
              <a href={`/organize/programme/${entered.code}/attendance`}>
                <Told said={entered.title} />
              </a>
            ) : null}
          </>
        }
      />
      {takes.partOfWhole ? <Notice>{t("organizing-attendance:ofWhole")}</Notice> : null}
      {takes.code ? <SpokenCode {...{ path, spokenCode, revision }} published={event.state === "published"} /> : null}
      <section className="mt-10">
        <h2>{t("organizing-attendance:figures")}</h2>
        <Figures counts={counts} />
        <p className="mt-3">
          <a href={`${path}/attendance/people`} className="inline-block py-1">
            {t("organizing-attendance:people.link")}
          </a>
        </p>
      </section>
      {takes.whole ? <Lectures lectures={lectures} /> : null}
      {takes.certificates || takes.whole ? (
        <section className="mt-10">
          <h2>{t("organizing-attendance:terms.title")}</h2>
          <p className="mt-2 max-w-[66ch]">
            {takes.whole ? rule : t(`organizing-attendance:terms.${certificates ? "yes" : "no"}`)}
          </p>
          {closedOn ? (
            <p className="mt-2">
              {t("organizing-attendance:closing.closedOn", { day: formatDay(language, closedOn) })}
            </p>
          ) : (
            <p className="mt-3">
              <a href={`${path}/attendance/terms`} className="inline-block py-1">
                {t("organizing-attendance:terms.change")}
              </a>
            </p>
          )}
          {completion ? (
            <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
              <a href={`${path}/attendance/closing`} className="inline-block py-1">
                {t(`organizing-attendance:closing.${closedOn ? "again" : "title"}`)}
              </a>
              {closedOn && event.slug ? (
                <a href={`/programme/${event.slug}/graduates`} className="inline-block py-1">
                  {t("organizing-attendance:closing.graduates")}
                </a>
              ) : null}
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
