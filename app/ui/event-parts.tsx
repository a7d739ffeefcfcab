import type { Said } from "~/domain/concepts/wordings";
import type { EventStanding } from "~/domain/programme/events";
import type { Span, When } from "~/domain/programme/when";
import { formatDay } from "~/locales/format";
import { languageName, type Language, type T } from "~/locales/t";
import { Told } from "./call-parts";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";

/** A beginning and an end in words, as 12 May 2024, 18:00–20:00. */
function spanInWords(t: T, language: Language, { from, to }: Span, wholeDays: boolean): string {
  const [first, last] = [formatDay(language, from.day), formatDay(language, to.day)];
  if (from.day === to.day) {
    if (wholeDays) return first;
    return from.time === to.time
      ? t("programme:when.moment", { day: first, time: from.time })
      : t("programme:when.hours", { day: first, from: from.time, to: to.time });
  }
  return wholeDays
    ? t("programme:when.days", { first, last })
    : t("programme:when.daysAndHours", { first, last, from: from.time, to: to.time });
}

/** What clocks elsewhere show; the day is not said twice. */
function thereInWords(t: T, language: Language, here: Span, there: Span): string {
  const sameDay = there.from.day === here.from.day && there.to.day === here.from.day;
  return sameDay && there.from.time !== there.to.time
    ? t("programme:when.hoursAlone", { from: there.from.time, to: there.to.time })
    : spanInWords(t, language, there, false);
}

/**
 * When an event is, with the zone of what is said; beside it, where clocks differ, what its organizers say, but for
 * `short`.
 */
export function EventWhen({ when, short }: { when: When | null; short?: boolean }) {
  const t = useT();
  const language = useLanguage();
  if (!when) return <>{t("programme:when.unknown")}</>;
  const inZone = (said: string, zone: string) =>
    t("programme:when.inZone", { when: said, zone: t(`calls:zone.${zone}`) });
  const here = spanInWords(t, language, when, when.wholeDays);
  return (
    <>
      <time dateTime={when.wholeDays ? when.from.day : `${when.from.day}T${when.from.time}`}>
        {when.wholeDays ? here : inZone(here, when.zone)}
      </time>
      {when.there && !short ? <>; {inZone(thereInWords(t, language, when, when.there), when.there.zone)}</> : null}
    </>
  );
}

export interface ShownEvent {
  kind: string;
  title: Said;
  place: Said;
  standing: EventStanding;
  entry: string;
  when: When | null;
}

/** What an event is, in one quiet line: kind, place, how one takes part, and where it stands unless it is to come. */
export function EventFacts({ event, children }: { event: ShownEvent; children?: React.ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const { kind, place, standing, entry, title } = event;
  return (
    <Facts>
      {t(`programme:kind.${kind}`)}
      {standing === "running" ? t("programme:standing.running") : null}
      {place.text ? <Told said={place} /> : null}
      {standing === "coming" && entry !== "none" ? t(`programme:entry.${entry}`) : null}
      {title.language === language ? null : t("calls:inOther", { language: languageName(title.language) })}
      {children}
    </Facts>
  );
}

/** Events of a list, each with its way; those that are cancelled say so first. */
export function EventRows(props: { events: (ShownEvent & { href: string; more?: React.ReactNode })[]; level?: 2 | 3 }) {
  const t = useT();
  const Heading = props.level === 2 ? "h2" : "h3";
  return (
    <ul className="rows">
      {props.events.map((event) => (
        <li key={event.href}>
          <Heading className="text-h3" lang={event.title.language}>
            <a href={event.href}>{event.title.text}</a>
          </Heading>
          <p className="mt-1">
            {event.standing === "cancelled" ? (
              <span className="font-semibold text-warn">{t("programme:standing.cancelled")}: </span>
            ) : null}
            <EventWhen when={event.when} short />
          </p>
          <EventFacts event={event}>{event.more}</EventFacts>
        </li>
      ))}
    </ul>
  );
}

export interface ShownSpeaker {
  key: string;
  name: Said;
  about: Said;
}

/** Who speaks, in the order that is announced, each with what may be done to it. */
export function SpeakerList(props: { speakers: ShownSpeaker[]; ways?: (speaker: ShownSpeaker) => React.ReactNode }) {
  return (
    <ul className="mt-2 max-w-[66ch]">
      {props.speakers.map((speaker) => (
        <li key={speaker.key} className="border-t border-line py-3">
          <p className="flex flex-wrap justify-between gap-x-6">
            <span className="font-semibold">
              <Told said={speaker.name} />
            </span>
            {props.ways ? <span className="flex flex-wrap gap-x-6">{props.ways(speaker)}</span> : null}
          </p>
          {speaker.about.text ? (
            <p className="text-muted">
              <Told said={speaker.about} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
