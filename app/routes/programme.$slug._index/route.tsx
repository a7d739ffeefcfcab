import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findTakingPart } from "~/domain/programme/own-registrations.server";
import { listMaterials } from "~/domain/programme/reading-materials.server";
import { findEvent } from "~/domain/programme/reading-events.server";
import { programmePath, zoneAsked } from "~/domain/programme/when";
import { languageName } from "~/locales/t";
import { refuse } from "~/platform/refuse";
import { Told, ToldText } from "~/ui/call-parts";
import { EventMaterials } from "~/ui/event-materials";
import { EventRows, SpeakerList } from "~/ui/event-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { TakingPart } from "~/ui/taking-part";
import { ZoneChoice } from "~/ui/zone-choice";
import { EventFactsheet } from "./factsheet";

export const handle = page({ title: "programme:title", width: "reading" });

/** An event as one reads it; a visitor is sent to sign in for what is not open to the public. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const zone = zoneAsked(new URL(request.url).searchParams.get("zone"));
  const reader = { language: context.language, zone };
  const event = await findEvent(await context.visitor(), slug, reader);
  if (event) {
    return {
      ...{ zone, event, taking: await findTakingPart(await context.visitor(), slug) },
      materials: await listMaterials(await context.visitor(), slug, context.language),
    };
  }
  await context.actor();
  return refuse(404);
}

export default function Event() {
  const t = useT();
  const language = useLanguage();
  const { zone, event, taking, materials } = useLoaderData<typeof loader>();
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
      <ToldText text={text} />
      <EventMaterials slug={event.slug} materials={materials} />
      {speakers.length > 0 && (
        <section className="mt-10">
          <h2>{t("programme:speakers")}</h2>
          <SpeakerList speakers={speakers} />
        </section>
      )}
      {lectures.length > 0 && (
        <section className="mt-10">
          <h2>{t("programme:lectures")}</h2>
          <EventRows
            events={lectures.map((one) => ({ ...one, href: programmePath(`/programme/${one.slug}`, zone) }))}
          />
        </section>
      )}
      {event.when?.wholeDays && lectures.length === 0 ? null : <ZoneChoice zone={zone} />}
    </>
  );
}
