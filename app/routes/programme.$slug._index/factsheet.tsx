import type { ReadEvent } from "~/domain/programme/reading-events.server";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { EventWhen } from "~/ui/event-parts";
import { useLanguage, useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** When and where an event is, who may take part, and what holds for all: cancelled, not to be recorded. */
export function EventFactsheet({ event }: { event: ReadEvent }) {
  const t = useT();
  const language = useLanguage();
  const { standing, place, entry, places, doNotRecord, cancelledOn, cancelledFor } = event;
  const takesPart = standing === "coming" && entry !== "none";
  return (
    <>
      {standing === "cancelled" ? (
        <Notice tone="warn">
          <p className="font-semibold">
            {t("programme:cancelledOn", { day: cancelledOn ? formatDay(language, cancelledOn) : "" })}
          </p>
          <p className="mt-1 whitespace-pre-line">{cancelledFor}</p>
        </Notice>
      ) : null}
      <dl className="grid max-w-[66ch] gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
        <Fact name={t("programme:fact.when")}>
          <EventWhen when={event.when} />
        </Fact>
        {place.text ? (
          <Fact name={t("programme:fact.place")}>
            <Told said={place} />
          </Fact>
        ) : null}
        {takesPart ? (
          <Fact name={t("programme:fact.entry")}>
            <span className="block first-letter:uppercase">{t(`programme:entry.${entry}`)}</span>
            {places ? <span className="block">{t("programme:places", { count: places })}</span> : null}
          </Fact>
        ) : null}
        <Fact name={t("programme:fact.calendar")}>
          <a href={`/programme/${event.slug}/event.ics`}>{t("programme:takeFile")}</a>
        </Fact>
      </dl>
      {doNotRecord ? (
        <Notice>
          <p className="font-semibold">{t("programme:doNotRecord.title")}</p>
          <p className="mt-1">{t("programme:doNotRecord.text")}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="font-semibold">{name}</dt>
      <dd className="max-sm:-mt-2">{children}</dd>
    </div>
  );
}
