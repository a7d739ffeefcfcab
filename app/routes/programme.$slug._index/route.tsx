import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnAttendance } from "~/domain/programme/attending.server";
import { findTakingPart } from "~/domain/programme/own-registrations.server";
import { readEventMessages } from "~/domain/programme/reading-messages.server";
import { findAsking } from "~/domain/programme/reading-questions.server";
import { listMaterials } from "~/domain/programme/reading-materials.server";
import { findEvent } from "~/domain/programme/reading-events.server";
import { programmePath, zoneAsked } from "~/domain/programme/when";
import { languageName } from "~/locales/t";
import { refuse } from "~/platform/refuse";
import { AttendanceBox } from "~/ui/attendance-box";
import { Told, ToldText } from "~/ui/call-parts";
import { AskingLine } from "~/ui/asking-line";
import { EventMessages } from "~/ui/event-messages";
import { EventMaterials } from "~/ui/event-materials";
import { EventRows, SpeakerList } from "~/ui/event-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { TakingPart } from "~/ui/taking-part";
import { ZoneChoice } from "~/ui/zone-choice";
import { EventFactsheet } from "./factsheet";

export const handle = page({ title: "programme:title", width: "reading", forEveryone: true });

/** An event as one reads it; a visitor is sent to sign in for what is not open to the public. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const zone = zoneAsked(new URL(request.url).searchParams.get("zone"));
  const reader = { language: context.language, zone };
  const who = await context.visitor();
  const event = await findEvent(who, slug, reader);
  if (event) {
    return {
      ...{ zone, event },
      taking: await findTakingPart(who, slug),
      messages: await readEventMessages(who, slug, reader),
      asking: await findAsking(who, slug),
      attendance: await findOwnAttendance(who, slug),
      materials: await listMaterials(who, slug, context.language),
    };
  }
  await context.actor();
  return refuse(404);
}

/** When and where, what the reader can do, what they were told; then the words and all that belongs to the event. */
export default function Event() {
  const t = useT();
  const language = useLanguage();
  const { zone, event, taking, messages, asking, attendance, materials } = useLoaderData<typeof loader>();
  const { text, speakers, lectures, whole } = event;
  return (
    <>
      <PageHead
        title={<Told said={event.title} />}
        back={
          <>
            <a href={programmePath("/programme", zone)}>{t("programme:all")}</a>
            {whole && (
              <a href={programmePath(`/programme/${whole.slug}`, zone)}>
                <Told said={whole.title} />
              </a>
            )}
          </>
        }
      >
        <Facts>
          {t(`programme:kind.${event.kind}`)}
          {event.standing === "running" || event.standing === "over" ? t(`programme:standing.${event.standing}`) : null}
          {event.title.language === language
            ? null
            : t("calls:inOther", { language: languageName(event.title.language) })}
        </Facts>
      </PageHead>
      <EventFactsheet event={event} />
      <TakingPart part={taking} />
      <AttendanceBox part={attendance} />
      <EventMessages messages={messages} />
      <ToldText text={text} />
      {lectures.length > 0 && (
        <section className="mt-10">
          <h2>{t("programme:lectures")}</h2>
          <EventRows
            events={lectures.map((one) => ({ ...one, href: programmePath(`/programme/${one.slug}`, zone) }))}
          />
        </section>
      )}
      <EventMaterials slug={event.slug} materials={materials} />
      {speakers.length > 0 && (
        <section className="mt-10">
          <h2>{t("programme:speakers")}</h2>
          <SpeakerList speakers={speakers} />
        </section>
      )}
      <AskingLine asking={asking} />
      {event.when?.wholeDays && lectures.length === 0 ? null : <ZoneChoice zone={zone} />}
    </>
  );
}
