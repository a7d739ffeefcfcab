import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homeZone } from "~/domain/concepts/zones";
import { holdsLectures } from "~/domain/programme/events";
import { findEventToKeep } from "~/domain/programme/keeping-events.server";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { EventFacts, EventRows, EventWhen, SpeakerList } from "~/ui/event-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { Acts, Deletion } from "./acts";
import { Clashes } from "./clashes";
import { Terms } from "./terms";

export const handle = page({ title: "organizing-programme:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = { language: context.language, zone: homeZone };
  return { event: await findEventToKeep(await context.actor(), params.code ?? "", reader) };
}

/** An event with all that organizers can do to it. */
export default function OrganizeEvent() {
  const t = useT();
  const language = useLanguage();
  const { event } = useLoaderData<typeof loader>();
  const { code, standing, whole, text, speakers, lectures, cancelledOn } = event;
  const path = "/organize/programme";
  return (
    <>
      <PageHead
        title={<Told said={event.title} />}
        back={
          <>
            <a href={path}>{t("organizing-programme:back")}</a>
            {whole && (
              <a href={`${path}/${whole.code}`}>
                <Told said={whole.title} />
              </a>
            )}
          </>
        }
      >
        <EventFacts event={event} />
      </PageHead>
      <Notice tone={standing === "cancelled" ? "warn" : "calm"}>
        <p className="font-semibold first-letter:uppercase">{t(`programme:standing.${standing}`)}</p>
        <p className="mt-1">
          <EventWhen when={event.when} />
        </p>
        {cancelledOn ? (
          <p className="mt-1 whitespace-pre-line">
            {formatDay(language, cancelledOn)}: {event.cancelledFor}
          </p>
        ) : null}
      </Notice>
      <Clashes clashes={event.clashes} />
      <Acts event={event} />
      <Terms event={event} />
      {text.html ? (
        <section className="mt-10">
          <Prose html={text.html} lang={text.language} />
        </section>
      ) : null}
      <section className="mt-10">
        <h2>{t("programme:speakers")}</h2>
        {speakers.length === 0 ? <p className="mt-2 text-muted">{t("organizing-programme:speakers.none")}</p> : null}
        <SpeakerList speakers={speakers} />
        <p className="mt-3">
          <a href={`${path}/${code}/speakers`} className="inline-block py-1">
            {t("organizing-programme:speakers.keep")}
          </a>
        </p>
      </section>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-1">
        {standing === "draft" ? null : (
          <>
            <a href={`${path}/${code}/messages`} className="inline-block py-1">
              {t("event-messages:keep.title")}
            </a>
            <a href={`${path}/${code}/questions-to-speakers`} className="inline-block py-1">
              {t("asking:keep.title")}
            </a>
          </>
        )}
        <a href={`${path}/${code}/materials`} className="inline-block py-1">
          {t("organizing-materials:link")}
        </a>
      </p>
      {event.entry === "none" ? null : (
        <section className="mt-10">
          <h2>{t("organizing-registration:list.title")}</h2>
          <ul className="mt-3">
            <li>
              <a href={`${path}/${code}/registrations`} className="inline-block py-1">
                {t("organizing-registration:list.title")}
              </a>
            </li>
            <li>
              <a href={`${path}/${code}/questions`} className="inline-block py-1">
                {t("organizing-registration:questions.title")}
              </a>
            </li>
            {event.entry === "invitation" && (
              <li>
                <a href={`${path}/${code}/invitations`} className="inline-block py-1">
                  {t("organizing-registration:invitations.title")}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
      <p className="mt-6">
        <a href={`${path}/${code}/attendance`} className="inline-block py-1">
          {t("organizing-attendance:link")}
        </a>
      </p>
      {holdsLectures(event.kind) && (
        <section className="mt-10">
          <h2>{t("programme:lectures")}</h2>
          {lectures.length === 0 ? <p className="mt-2 text-muted">{t("organizing-programme:noLectures")}</p> : null}
          <EventRows
            events={lectures.map((one) => ({
              ...{ ...one, href: `${path}/${one.code}` },
              more: one.standing === "draft" ? t("programme:standing.draft") : null,
            }))}
          />
          {standing === "cancelled" ? null : (
            <p className="mt-3">
              <a href={`${path}/new?whole=${code}`} className="inline-block py-1">
                {t("organizing-programme:newLecture")}
              </a>
            </p>
          )}
        </section>
      )}
      {standing === "draft" ? <Deletion code={code} revision={event.revision} /> : null}
    </>
  );
}
